<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Python Docs</source>
        <translation>Über Python Docs</translation>
    </message>
    <message>
        <source>The icon: a magnifier over lines of text</source>
        <translation>Das Symbol: eine Lupe über Textzeilen</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Python Docs</source>
        <translation>Python Docs</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Das Programm</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>Freie Software unter der MIT-Lizenz.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Larger text</source>
        <translation>Text vergrößern</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Text verkleinern</translation>
    </message>
    <message>
        <source>Text as it was</source>
        <translation>Text in Originalgröße</translation>
    </message>
    <message>
        <source>Show or hide the list</source>
        <translation>Liste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Pin, or unpin</source>
        <translation>Anheften oder lösen</translation>
    </message>
    <message>
        <source>Pin ☆</source>
        <translation>Anheften ☆</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>Letzte Suchen</translation>
    </message>
    <message>
        <source>What was read lately</source>
        <translation>Zuletzt gelesen</translation>
    </message>
    <message>
        <source>Browse the contents</source>
        <translation>Im Inhalt blättern</translation>
    </message>
    <message>
        <source>New tab</source>
        <translation>Neuer Tab</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>Tab schließen</translation>
    </message>
    <message>
        <source>Open the tab closed last</source>
        <translation>Zuletzt geschlossenen Tab öffnen</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Nächster Tab</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Vorheriger Tab</translation>
    </message>
    <message>
        <source>List all tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the tab to the right</source>
        <translation>Tab nach rechts verschieben</translation>
    </message>
    <message>
        <source>Move the tab to the left</source>
        <translation>Tab nach links verschieben</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>Zum Suchfeld</translation>
    </message>
    <message>
        <source>Search for the words as typed</source>
        <translation>Die Wörter suchen, wie sie dastehen</translation>
    </message>
    <message>
        <source>Result above</source>
        <translation>Vorheriges Ergebnis</translation>
    </message>
    <message>
        <source>Result below</source>
        <translation>Nächstes Ergebnis</translation>
    </message>
    <message>
        <source>A screen of results up</source>
        <translation>Eine Bildschirmseite zurück</translation>
    </message>
    <message>
        <source>A screen of results down</source>
        <translation>Eine Bildschirmseite weiter</translation>
    </message>
    <message>
        <source>Back to the entry, then clear the search box</source>
        <translation>Zurück zum Eintrag, dann Suchfeld leeren</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>Die ganze Seite</translation>
    </message>
    <message>
        <source>Whole page ⏎</source>
        <translation>Ganze Seite ⏎</translation>
    </message>
    <message>
        <source>The result in a new tab</source>
        <translation>Das Ergebnis in neuem Tab</translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation>Zum Text</translation>
    </message>
    <message>
        <source>Go to the outline of the page</source>
        <translation>Zur Gliederung der Seite</translation>
    </message>
    <message>
        <source>Copy the code in sight, block by block</source>
        <translation>Sichtbaren Code kopieren, Block für Block</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorherige Seite</translation>
    </message>
    <message>
        <source>‹ Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Back in the history</source>
        <translation>Im Verlauf zurück</translation>
    </message>
    <message>
        <source>Forward in the history</source>
        <translation>Im Verlauf vorwärts</translation>
    </message>
    <message>
        <source>Copy the link to the official documentation</source>
        <translation>Link zur offiziellen Dokumentation kopieren</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Link</source>
        <comment>copied by a small button</comment>
        <translation>Link</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Copy the import line</source>
        <translation>Import-Zeile kopieren</translation>
    </message>
    <message>
        <source>Copy the link as Markdown</source>
        <translation>Link als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy the link as reStructuredText</source>
        <translation>Link als reStructuredText kopieren</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation>Als PDF exportieren …</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Open ↗</source>
        <translation>Öffnen ↗</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>Come back</source>
        <translation>Wiederfinden</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>Tabs</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <source>Update the documentation</source>
        <translation>Die Dokumentation aktualisieren</translation>
    </message>
    <message>
        <source>Open the docsets folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Alle Tastenkürzel</translation>
    </message>
    <message>
        <source>About Python Docs</source>
        <translation>Über Python Docs</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>BackgroundNotice</name>
    <message>
        <source>Python Docs stays</source>
        <translation>Python Docs bleibt da</translation>
    </message>
    <message>
        <source>Closing the window only hides it.</source>
        <translation>Schließen blendet das Fenster nur aus.</translation>
    </message>
    <message>
        <source>{keys} quits.</source>
        <translation>{keys} beendet das Programm.</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>Fenster verbergen</translation>
    </message>
    <message>
        <source>Quit instead</source>
        <translation>Lieber beenden</translation>
    </message>
</context>
<context>
    <name>Breadcrumb</name>
    <message>
        <source>Where this stands</source>
        <translation>Wo das steht</translation>
    </message>
</context>
<context>
    <name>CodeCopier</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Copy the code, without prompts and output</source>
        <translation>Code ohne Eingabezeichen und Ausgabe kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>CompletionBar</name>
    <message>
        <source>Completions</source>
        <translation>Ergänzungen</translation>
    </message>
    <message>
        <source>Tab</source>
        <comment>the key</comment>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Complete: {text}</source>
        <translation>Ergänzen: {text}</translation>
    </message>
</context>
<context>
    <name>ContentsController</name>
    <message>
        <source>All of {title} →</source>
        <translation>Alles aus {title} →</translation>
    </message>
</context>
<context>
    <name>ContentsTree</name>
    <message>
        <source>Contents of the documentation</source>
        <translation>Inhalt der Dokumentation</translation>
    </message>
</context>
<context>
    <name>ContextMenu</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open in a new tab</source>
        <translation>In neuem Tab öffnen</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Copy the link&apos;s address</source>
        <translation>Adresse des Links kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>DesktopIntegration</name>
    <message>
        <source>{keys} brings it back from anywhere.</source>
        <translation>{keys} holt es von überall zurück.</translation>
    </message>
    <message>
        <source>The icon in the tray brings it back.</source>
        <translation>Das Symbol in der Leiste holt es zurück.</translation>
    </message>
</context>
<context>
    <name>DesktopSection</name>
    <message>
        <source>From anywhere</source>
        <translation>Von überall</translation>
    </message>
    <message>
        <source>Shortcut from anywhere</source>
        <translation>Tastenkürzel von überall</translation>
    </message>
    <message>
        <source>Its keys</source>
        <translation>Seine Tasten</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Symbol in der Leiste</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>Dieser Desktop hat keine Leiste dafür.</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Beim Anmelden starten</translation>
    </message>
    <message>
        <source>With the shortcut or the icon, closing the window only hides it. Ctrl+Q quits.</source>
        <translation>Mit dem Kürzel oder dem Symbol verbirgt Schließen das Fenster nur. Strg+Q beendet.</translation>
    </message>
    <message>
        <source>Keys of the shortcut from anywhere</source>
        <translation>Tasten des Kürzels von überall</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Wie zuvor</translation>
    </message>
</context>
<context>
    <name>DesktopSettingsPresenter</name>
    <message>
        <source>Asking the desktop…</source>
        <translation>Der Desktop wird gefragt …</translation>
    </message>
    <message>
        <source>{keys} shows the window, and hides it.</source>
        <translation>{keys} zeigt das Fenster und verbirgt es.</translation>
    </message>
    <message>
        <source>{keys} belongs to another program. Choose other keys here.</source>
        <translation>{keys} gehört einem anderen Programm. Wählen Sie hier andere Tasten.</translation>
    </message>
    <message>
        <source>{keys} cannot be a shortcut from anywhere. Choose other keys.</source>
        <translation>{keys} kann kein Kürzel von überall sein. Wählen Sie andere Tasten.</translation>
    </message>
    <message>
        <source>The desktop did not give {keys} to Python Docs.</source>
        <translation>Der Desktop hat {keys} nicht an Python Docs gegeben.</translation>
    </message>
    <message>
        <source>The desktop has taken {keys} back.</source>
        <translation>Der Desktop hat {keys} zurückgenommen.</translation>
    </message>
    <message>
        <source>This desktop gives no shortcuts to applications. In its own settings, bind a key to this command: {command}</source>
        <translation>Dieser Desktop gibt Anwendungen keine Tastenkürzel. Legen Sie in seinen eigenen Einstellungen eine Taste auf diesen Befehl: {command}</translation>
    </message>
    <message>
        <source>The start at login cannot be changed: {why}</source>
        <translation>Der Start beim Anmelden lässt sich nicht ändern: {why}</translation>
    </message>
</context>
<context>
    <name>Docset</name>
    <message>
        <source>No documentation is installed; build some with: python -m parser build SOURCE --output FILE.db</source>
        <translation>Es ist keine Dokumentation installiert; so wird eine erstellt: python -m parser build QUELLE --output DATEI.db</translation>
    </message>
    <message>
        <source>{path} is skipped: {other} has the same documentation.</source>
        <translation>{path} wird übergangen: {other} enthält dieselbe Dokumentation.</translation>
    </message>
    <message>
        <source>{path} is damaged ({error}): copy or build it again.</source>
        <translation>{path} ist beschädigt ({error}): bitte neu kopieren oder neu erstellen.</translation>
    </message>
    <message>
        <source>{path} is incomplete: copy or build it again.</source>
        <translation>{path} ist unvollständig: bitte neu kopieren oder neu erstellen.</translation>
    </message>
    <message>
        <source>{path} is a SQLite database but not documentation for this application; build one with: python -m parser build SOURCE --output FILE.db</source>
        <translation>{path} ist eine SQLite-Datenbank, aber keine Dokumentation für dieses Programm; so wird eine erstellt: python -m parser build QUELLE --output DATEI.db</translation>
    </message>
    <message>
        <source>{path} was made by a newer version of this application: update the application, or build the file again with this one.</source>
        <translation>{path} stammt von einer neueren Version dieses Programms: bitte das Programm aktualisieren oder die Datei mit diesem neu erstellen.</translation>
    </message>
    <message>
        <source>{path} was made by an older version of this application: build it again with: python -m parser build SOURCE --output FILE.db</source>
        <translation>{path} stammt von einer älteren Version dieses Programms; so wird die Datei neu erstellt: python -m parser build QUELLE --output DATEI.db</translation>
    </message>
    <message>
        <source>{path} is damaged, or was changed since it was built: copy or build it again.</source>
        <translation>{path} ist beschädigt oder wurde seit der Erstellung verändert: bitte neu kopieren oder neu erstellen.</translation>
    </message>
    <message>
        <source>{path} is a folder: name the documentation file (.db) itself.</source>
        <translation>{path} ist ein Ordner: bitte die Dokumentationsdatei (.db) selbst angeben.</translation>
    </message>
    <message>
        <source>{path} does not exist: check the name of the file.</source>
        <translation>{path} gibt es nicht: bitte den Dateinamen prüfen.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): check its permissions.</source>
        <translation>{path} kann nicht gelesen werden ({reason}): bitte die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>{path} is empty: copy or build it again.</source>
        <translation>{path} ist leer: bitte neu kopieren oder neu erstellen.</translation>
    </message>
    <message>
        <source>{path} is not a documentation database; build one with: python -m parser build SOURCE --output FILE.db</source>
        <translation>{path} ist keine Dokumentationsdatenbank; so wird eine erstellt: python -m parser build QUELLE --output DATEI.db</translation>
    </message>
    <message>
        <source>{path} holds what no docset does ({parts}): build it again.</source>
        <translation>{path} enthält, was in keine Dokumentation gehört ({parts}): bitte neu erstellen.</translation>
    </message>
    <message>
        <source>{path} is incomplete (no {tables}): copy or build it again.</source>
        <translation>{path} ist unvollständig ({tables} fehlt): bitte neu kopieren oder neu erstellen.</translation>
    </message>
    <message>
        <source>{path} holds something larger than any documentation needs ({table}): build it again.</source>
        <translation>{path} enthält etwas Größeres, als eine Dokumentation braucht ({table}): bitte neu erstellen.</translation>
    </message>
    <message>
        <source>{path} is damaged or was cut short; get or build it again.</source>
        <translation>{path} ist beschädigt oder abgeschnitten: bitte neu besorgen oder neu erstellen.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>{path} is empty; get or build it again.</source>
        <translation>{path} ist leer: bitte neu besorgen oder neu erstellen.</translation>
    </message>
    <message>
        <source>{path} is too large to be read into memory: {size:.1f} GiB, and at most 1 GiB can be.</source>
        <translation>{path} ist zu groß für den Arbeitsspeicher: {size:.1f} GiB, möglich ist höchstens 1 GiB.</translation>
    </message>
    <message>
        <source>{path} is not a SQLite database.</source>
        <translation>{path} ist keine SQLite-Datenbank.</translation>
    </message>
    <message>
        <source>{path} is being written by another program; try again when that is done.</source>
        <translation>Ein anderes Programm schreibt gerade in {path}: bitte danach noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{slug} is no name for a docset; build it again under another name.</source>
        <translation>{slug} ist kein Name für ein Docset; bauen Sie es unter einem anderen Namen neu.</translation>
    </message>
</context>
<context>
    <name>DocumentBrowser</name>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>This image is too large or too elaborate to be shown.</source>
        <translation>Dieses Bild ist zu groß oder zu aufwendig, um gezeigt zu werden.</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>deprecated since {version}</source>
        <translation>veraltet seit {version}</translation>
    </message>
    <message>
        <source>since {version}</source>
        <translation>seit {version}</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Enthält</translation>
    </message>
</context>
<context>
    <name>ExternalLinkBar</name>
    <message>
        <source>Open ↗</source>
        <translation>Öffnen ↗</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open {url} in the browser?</source>
        <translation>{url} im Browser öffnen?</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>{count} in all</source>
        <translation>{count} insgesamt</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>F1 shortcuts</source>
        <translation>F1 Tastenkürzel</translation>
    </message>
    <message>
        <source>1 result</source>
        <translation>1 Ergebnis</translation>
    </message>
    <message>
        <source>{count} results</source>
        <translation>{count} Ergebnisse</translation>
    </message>
    <message>
        <source>Read as an address</source>
        <translation>Als Adresse gelesen</translation>
    </message>
    <message>
        <source>Read as an error</source>
        <translation>Als Fehler gelesen</translation>
    </message>
    <message>
        <source>Read as code</source>
        <translation>Als Code gelesen</translation>
    </message>
    <message>
        <source>{time} ms</source>
        <translation>{time} ms</translation>
    </message>
    <message>
        <source>1 docset</source>
        <translation>1 Dokumentation</translation>
    </message>
    <message>
        <source>{count} docsets</source>
        <translation>{count} Dokumentationen</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Reading history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you read will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished">Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Tip: {cls} narrows to classes, {re} to a module, and {walrus} is a perfectly good question.</source>
        <translation>Tipp: {cls} sucht nur Klassen, {re} nur in einem Modul, und auch {walrus} ist eine gute Frage.</translation>
    </message>
    <message>
        <source>Python documentation</source>
        <translation>Python-Dokumentation</translation>
    </message>
    <message>
        <source>Opening the documentation. You can type already.</source>
        <translation>Die Dokumentation wird geöffnet. Sie können schon tippen.</translation>
    </message>
    <message>
        <source>Everything in the documentation, offline. Start typing.</source>
        <translation>Die ganze Dokumentation, offline. Einfach lostippen.</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt gelesen</translation>
    </message>
    <message>
        <source>New in {version}</source>
        <translation>Neu in {version}</translation>
    </message>
</context>
<context>
    <name>ImageViewer</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>Konstante</translation>
    </message>
    <message>
        <source>exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>glossary term</source>
        <translation>Glossarbegriff</translation>
    </message>
    <message>
        <source>section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>command-line option</source>
        <translation>Befehlszeilenoption</translation>
    </message>
    <message>
        <source>environment variable</source>
        <translation>Umgebungsvariable</translation>
    </message>
    <message>
        <source>bytecode instruction</source>
        <translation>Bytecode-Anweisung</translation>
    </message>
    <message>
        <source>debugger command</source>
        <translation>Debugger-Befehl</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>Schlüsselwort</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>C function</source>
        <translation>C-Funktion</translation>
    </message>
    <message>
        <source>C macro</source>
        <translation>C-Makro</translation>
    </message>
    <message>
        <source>C type</source>
        <translation>C-Typ</translation>
    </message>
    <message>
        <source>C member</source>
        <translation>C-Strukturfeld</translation>
    </message>
    <message>
        <source>other</source>
        <translation>Sonstiges</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Modules</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Constants</source>
        <translation>Konstanten</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Glossary terms</source>
        <translation>Glossarbegriffe</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Command-line options</source>
        <translation>Befehlszeilenoptionen</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>Umgebungsvariablen</translation>
    </message>
    <message>
        <source>Bytecode instructions</source>
        <translation>Bytecode-Anweisungen</translation>
    </message>
    <message>
        <source>Debugger commands</source>
        <translation>Debugger-Befehle</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Schlüsselwörter</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operatoren</translation>
    </message>
    <message>
        <source>C functions</source>
        <translation>C-Funktionen</translation>
    </message>
    <message>
        <source>C macros</source>
        <translation>C-Makros</translation>
    </message>
    <message>
        <source>C types</source>
        <translation>C-Typen</translation>
    </message>
    <message>
        <source>C members</source>
        <translation>C-Strukturfelder</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <source>Footnote</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkGrid</name>
    <message>
        <source>{up} and {down} move this pin, {delete} takes it away.</source>
        <translation>{up} und {down} verschieben, {delete} löst.</translation>
    </message>
</context>
<context>
    <name>LinkMenu</name>
    <message>
        <source>Open</source>
        <translation type="unfinished">Öffnen</translation>
    </message>
    <message>
        <source>Open in a new tab</source>
        <translation type="unfinished">In neuem Tab öffnen</translation>
    </message>
    <message>
        <source>Search inside {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation type="unfinished">Namen kopieren</translation>
    </message>
    <message>
        <source>Copy the import line</source>
        <translation type="unfinished">Import-Zeile kopieren</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished">Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished">Nach unten</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished">Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search only in {docset}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the docsets folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkMenuPresenter</name>
    <message>
        <source>The folder {folder} cannot be created: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file manager opened. Docsets are in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinksPresenter</name>
    <message>
        <source>No browser opened. The link is copied: paste it into a browser.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Python Docs</source>
        <translation>Python Docs</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Einfach weitertippen</translation>
    </message>
    <message>
        <source>Tab completes what the scope begins with.</source>
        <translation>Tab ergänzt die angefangene Eingrenzung.</translation>
    </message>
    <message>
        <source>Type what to search for after {scope}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing in the documentation matches “{query}”.</source>
        <translation>Nichts in der Dokumentation passt zu „{query}“.</translation>
    </message>
    <message>
        <source>The documentation cannot be opened</source>
        <translation>Die Dokumentation lässt sich nicht öffnen</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Did you mean</source>
        <translation>Meinten Sie</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>{name}: smaller</source>
        <translation>{name}: kleiner</translation>
    </message>
    <message>
        <source>{name}: larger</source>
        <translation>{name}: größer</translation>
    </message>
</context>
<context>
    <name>OpenOnWeb</name>
    <message>
        <source>No browser opened. The link is copied: paste it into a browser.</source>
        <translation>Es öffnet sich kein Browser. Der Link ist kopiert: Fügen Sie ihn in einen Browser ein.</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>On this page</source>
        <translation>Auf dieser Seite</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Export as PDF</source>
        <translation>Als PDF exportieren</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>{file} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Geschrieben: {file}</translation>
    </message>
</context>
<context>
    <name>ProblemBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished">Schließen</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Copied 1 line</source>
        <translation>1 Zeile kopiert</translation>
    </message>
    <message>
        <source>Copied {count} lines</source>
        <translation>{count} Zeilen kopiert</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Dafür reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>Something went wrong ({problem}).</source>
        <translation>Etwas ist schiefgegangen ({problem}).</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>All {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chosen} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docsets searched: {chosen} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in all docsets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in {docset}</source>
        <translation>In {docset} suchen</translation>
    </message>
    <message>
        <source>Search only in: {scope}</source>
        <translation>Nur suchen in: {scope}</translation>
    </message>
    <message>
        <source>More scopes</source>
        <translation>Weitere Eingrenzungen</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>gather, os.path.join, :=, read file</source>
        <translation>gather, os.path.join, :=, read file</translation>
    </message>
    <message>
        <source>Search the documentation</source>
        <translation>In der Dokumentation suchen</translation>
    </message>
    <message>
        <source>esc</source>
        <comment>the key</comment>
        <translation>esc</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>At the left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>On top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ausgeblendet</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The window speaks another language from the next start on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Widest text</source>
        <translation>Größte Textbreite</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Font of code</source>
        <translation>Schrift für Code</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Raise what is opened often</source>
        <translation>Häufig Geöffnetes weiter oben zeigen</translation>
    </message>
    <message>
        <source>Clear the history…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the history</source>
        <translation>Verlauf löschen</translation>
    </message>
    <message>
        <source>Clear the history of what you read and searched for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone. Pins and open tabs stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Visits and searches</source>
        <translation>Gelesenes und Gesuchtes</translation>
    </message>
    <message>
        <source>All of it stays on this computer.</source>
        <translation>Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Keys of vi</source>
        <translation>Tasten von vi</translation>
    </message>
    <message>
        <source>Outside the search box j k gg G Ctrl+D Ctrl+U / are commands; Ctrl+Shift+D pins.</source>
        <translation>Außerhalb des Suchfelds sind j k gg G Strg+D Strg+U / Befehle; Strg+Umschalt+D heftet an.</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Die des Systems</translation>
    </message>
    <message>
        <source>Every change counts at once.</source>
        <translation>Jede Änderung gilt sofort.</translation>
    </message>
</context>
<context>
    <name>ShortcutEditor</name>
    <message>
        <source>All shortcuts as they were</source>
        <translation>Alle Tastenkürzel zurücksetzen</translation>
    </message>
    <message>
        <source>Key for: {action}</source>
        <translation>Taste für: {action}</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>{action}: the key as it was</source>
        <translation>{action}: Taste zurücksetzen</translation>
    </message>
    <message>
        <source>{key} alone writes a letter: add Ctrl, Alt or another key to it.</source>
        <translation>{key} allein schreibt einen Buchstaben: Nehmen Sie Strg, Alt oder eine andere Taste dazu.</translation>
    </message>
    <message>
        <source>{key} is taken by “{other}”: “{action}” keeps its key.</source>
        <translation>{key} gehört schon zu „{other}“: „{action}“ behält seine Taste.</translation>
    </message>
</context>
<context>
    <name>ShortcutHelp</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Typing anywhere goes to the search box.</source>
        <translation>Was Sie tippen, landet immer im Suchfeld.</translation>
    </message>
    <message>
        <source>Narrow the search</source>
        <translation>Suche eingrenzen</translation>
    </message>
    <message>
        <source>In one module</source>
        <translation>In einem Modul</translation>
    </message>
    <message>
        <source>In one class</source>
        <translation>In einer Klasse</translation>
    </message>
    <message>
        <source>Methods and attributes only</source>
        <translation>Nur Methoden und Attribute</translation>
    </message>
    <message>
        <source>The glossary only</source>
        <translation>Nur das Glossar</translation>
    </message>
    <message>
        <source>The C interface only</source>
        <translation>Nur die C-Schnittstelle</translation>
    </message>
    <message>
        <source>These words, one after the other</source>
        <translation>Genau diese Wortfolge</translation>
    </message>
    <message>
        <source>Complete what a scope begins with</source>
        <translation>Angefangene Eingrenzung ergänzen</translation>
    </message>
    <message>
        <source>Tab</source>
        <comment>the key</comment>
        <translation>Tab</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>{path} was damaged</source>
        <translation>{path} war beschädigt</translation>
    </message>
    <message>
        <source>{path} was not written by this application</source>
        <translation>{path} stammt nicht von diesem Programm</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of this application: it is left as it is, and what you pin or set now is forgotten when you close.</source>
        <translation>{path} stammt von einer neueren Version dieses Programms: die Datei bleibt, wie sie ist, und was Sie jetzt anheften oder einstellen, geht beim Schließen verloren.</translation>
    </message>
    <message>
        <source>{path} has been changed by another program</source>
        <translation>{path} wurde von einem anderen Programm verändert</translation>
    </message>
    <message>
        <source>another program has locked it</source>
        <translation>ein anderes Programm hat die Datei gesperrt</translation>
    </message>
    <message>
        <source>{path} cannot be used ({reason}): what you pin or set is kept in memory, and saved as soon as that is possible.</source>
        <translation>{path} kann nicht benutzt werden ({reason}): was Sie anheften oder einstellen, wird im Speicher behalten und gesichert, sobald das möglich ist.</translation>
    </message>
    <message>
        <source>{damage}: it is kept as {aside}, and pins, history and settings start anew.</source>
        <translation>{damage}: die Datei bleibt als {aside} erhalten; Angeheftetes, Verlauf und Einstellungen beginnen neu.</translation>
    </message>
    <message>
        <source>{damage}: it is kept as {aside}, and pins, history and settings go on from memory.</source>
        <translation>{damage}: die Datei bleibt als {aside} erhalten; Angeheftetes, Verlauf und Einstellungen werden aus dem Speicher weitergeführt.</translation>
    </message>
    <message>
        <source>The setting “{name}” could not be read: its default is used.</source>
        <translation>Die Einstellung „{name}“ war nicht lesbar: es gilt die Vorgabe.</translation>
    </message>
    <message>
        <source>What was open last time could not be read: it starts anew.</source>
        <translation>Was zuletzt geöffnet war, ließ sich nicht lesen: es beginnt neu.</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>der Arbeitsspeicher reicht nicht</translation>
    </message>
</context>
<context>
    <name>TabBar</name>
    <message>
        <source>Tabs</source>
        <translation>Tabs</translation>
    </message>
    <message>
        <source>Close {title}</source>
        <translation>{title} schließen</translation>
    </message>
</context>
<context>
    <name>TabsPresenter</name>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Python Docs</source>
        <translation>Python Docs</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>Update</name>
    <message>
        <source>The parser failed ({reason}); the documentation is as it was.</source>
        <translation>Der Parser ist gescheitert ({reason}); die Dokumentation ist, wie sie war.</translation>
    </message>
    <message>
        <source>It is not known where {title} is published: build it again with: python -m parser build SOURCE --output FILE.db</source>
        <translation>Es ist nicht bekannt, wo {title} veröffentlicht wird; so wird es neu erstellt: python -m parser build QUELLE --output DATEI.db</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}).</source>
        <translation>{file} kann nicht geschrieben werden ({reason}).</translation>
    </message>
    <message>
        <source>The archive holds {found}, not {wanted}.</source>
        <translation>Das Archiv enthält {found}, nicht {wanted}.</translation>
    </message>
</context>
<context>
    <name>UpdateBar</name>
    <message>
        <source>fetching</source>
        <translation>wird geholt</translation>
    </message>
    <message>
        <source>reading the pages</source>
        <translation>die Seiten werden gelesen</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <source>Updating {title}: {doing}</source>
        <translation>Aktualisierung von {title}: {doing}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Updater</name>
    <message>
        <source>None of this documentation is published where it can be updated from.</source>
        <translation>Nichts von dieser Dokumentation wird veröffentlicht, wo es aktualisiert werden könnte.</translation>
    </message>
    <message>
        <source>{titles} is up to date, but {count} pages could not be read.</source>
        <translation>{titles} ist auf dem neuesten Stand, aber {count} Seiten ließen sich nicht lesen.</translation>
    </message>
    <message>
        <source>{titles} is up to date.</source>
        <translation>{titles} ist auf dem neuesten Stand.</translation>
    </message>
</context>
<context>
    <name>UserDataController</name>
    <message>
        <source>{docset} is not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
</context>
<context>
    <name>UserDataPresenter</name>
    <message>
        <source>Pinned {name}</source>
        <translation>{name} ist angeheftet</translation>
    </message>
    <message>
        <source>Unpinned {name}</source>
        <translation>{name} ist gelöst</translation>
    </message>
    <message>
        <source>{name} is pinned until you quit: it could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is unpinned until you quit: that could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned ★</source>
        <translation>Angeheftet ★</translation>
    </message>
    <message>
        <source>Pin ☆</source>
        <translation>Anheften ☆</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>Letzte Suchen</translation>
    </message>
    <message>
        <source>Read lately</source>
        <translation>Zuletzt gelesen</translation>
    </message>
    <message>
        <source>Nothing yet: {title}</source>
        <translation>{title}: noch nichts</translation>
    </message>
</context>
<context>
    <name>_Handle</name>
    <message>
        <source>Drag to resize the outline; double-click to fit it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
