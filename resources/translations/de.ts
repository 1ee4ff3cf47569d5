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
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
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
        <source>New tab</source>
        <translation>Neuer Tab</translation>
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
        <translation>Alle Tabs auflisten</translation>
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
        <source>Back to the entry, then clear the search box</source>
        <translation>Zurück zum Eintrag, dann Suchfeld leeren</translation>
    </message>
    <message>
        <source>Whole page ⏎</source>
        <translation>Ganze Seite ⏎</translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation>Zum Text</translation>
    </message>
    <message>
        <source>Reset text size</source>
        <translation>Textgröße zurücksetzen</translation>
    </message>
    <message>
        <source>Show or hide the result list</source>
        <translation>Ergebnisliste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>Anheften oder lösen</translation>
    </message>
    <message>
        <source>Reading history…</source>
        <translation>Leseverlauf …</translation>
    </message>
    <message>
        <source>Browse contents</source>
        <translation>Inhalt durchblättern</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Tab schließen</translation>
    </message>
    <message>
        <source>Reopen closed tab</source>
        <translation>Geschlossenen Tab wieder öffnen</translation>
    </message>
    <message>
        <source>Move tab right</source>
        <translation>Tab nach rechts verschieben</translation>
    </message>
    <message>
        <source>Move tab left</source>
        <translation>Tab nach links verschieben</translation>
    </message>
    <message>
        <source>Search for the exact words</source>
        <translation>Exakt diese Wörter suchen</translation>
    </message>
    <message>
        <source>Previous result</source>
        <translation>Vorheriges Ergebnis</translation>
    </message>
    <message>
        <source>Next result</source>
        <translation>Nächstes Ergebnis</translation>
    </message>
    <message>
        <source>One page up in the results</source>
        <translation>Eine Seite nach oben in den Ergebnissen</translation>
    </message>
    <message>
        <source>One page down in the results</source>
        <translation>Eine Seite nach unten in den Ergebnissen</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Open the whole page</source>
        <translation>Ganze Seite öffnen</translation>
    </message>
    <message>
        <source>Open the result in a new tab</source>
        <translation>Ergebnis in neuem Tab öffnen</translation>
    </message>
    <message>
        <source>Go to the page outline</source>
        <translation>Zur Gliederung der Seite</translation>
    </message>
    <message>
        <source>Copy the next visible code block</source>
        <translation>Nächsten sichtbaren Codeblock kopieren</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorherige Seite</translation>
    </message>
    <message>
        <source>‹ Previous page</source>
        <translation>‹ Vorherige Seite</translation>
    </message>
    <message>
        <source>Next page ›</source>
        <translation>Nächste Seite ›</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Copy link to the official documentation</source>
        <translation>Link zur offiziellen Dokumentation kopieren</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Copy import statement</source>
        <translation>Import-Anweisung kopieren</translation>
    </message>
    <message>
        <source>Copy link as Markdown</source>
        <translation>Link als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy link as reStructuredText</source>
        <translation>Link als reStructuredText kopieren</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Find in page</source>
        <translation>Auf der Seite suchen</translation>
    </message>
    <message>
        <source>History and pins</source>
        <translation>Verlauf und Pins</translation>
    </message>
    <message>
        <source>Update documentation</source>
        <translation>Dokumentation aktualisieren</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
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
        <source>Copy as plain text</source>
        <translation>Als reinen Text kopieren</translation>
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
        <source>Open ↗</source>
        <translation>Öffnen ↗</translation>
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
        <source>Open the docsets folder</source>
        <translation>Docset-Ordner öffnen</translation>
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
        <source>Python Docs keeps running</source>
        <translation>Python Docs läuft weiter</translation>
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
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>Breadcrumb</name>
    <message>
        <source>Location in the documentation</source>
        <translation>Ort in der Dokumentation</translation>
    </message>
</context>
<context>
    <name>ClipboardPresenter</name>
    <message>
        <source>Copied {text}</source>
        <translation>Kopiert: {text}</translation>
    </message>
    <message>
        <source>{name} needs no import.</source>
        <translation>{name} braucht keinen Import.</translation>
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
        <source>Open in new tab</source>
        <translation>In neuem Tab öffnen</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>Linkadresse kopieren</translation>
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
        <source>{keys} brings it back from any program.</source>
        <translation>{keys} holt es aus jedem Programm zurück.</translation>
    </message>
    <message>
        <source>The icon in the system tray brings it back.</source>
        <translation>Das Symbol im Infobereich holt es zurück.</translation>
    </message>
</context>
<context>
    <name>DesktopSection</name>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>Global shortcut</source>
        <translation>Globales Tastenkürzel</translation>
    </message>
    <message>
        <source>Shortcut keys</source>
        <translation>Tastenkombination</translation>
    </message>
    <message>
        <source>System tray icon</source>
        <translation>Symbol im Infobereich</translation>
    </message>
    <message>
        <source>This desktop has no system tray.</source>
        <translation>Dieser Desktop hat keinen Infobereich.</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Beim Anmelden starten</translation>
    </message>
    <message>
        <source>With the shortcut or the tray icon, closing the window keeps Python Docs running. Ctrl+Q quits.</source>
        <translation>Mit dem Tastenkürzel oder dem Symbol läuft Python Docs weiter, wenn Sie das Fenster schließen. Strg+Q beendet das Programm.</translation>
    </message>
    <message>
        <source>Keys of the global shortcut</source>
        <translation>Tasten des globalen Tastenkürzels</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>DesktopSettingsPresenter</name>
    <message>
        <source>Waiting for the desktop…</source>
        <translation>Warten auf den Desktop …</translation>
    </message>
    <message>
        <source>{keys} shows or hides the window.</source>
        <translation>{keys} blendet das Fenster ein oder aus.</translation>
    </message>
    <message>
        <source>{keys} is used by another program. Choose other keys here.</source>
        <translation>{keys} wird von einem anderen Programm benutzt. Wählen Sie hier andere Tasten.</translation>
    </message>
    <message>
        <source>{keys} cannot be a global shortcut. Choose other keys.</source>
        <translation>{keys} kann kein globales Tastenkürzel sein. Wählen Sie andere Tasten.</translation>
    </message>
    <message>
        <source>The desktop refused the shortcut {keys}.</source>
        <translation>Der Desktop hat das Tastenkürzel {keys} abgelehnt.</translation>
    </message>
    <message>
        <source>The desktop has withdrawn the shortcut {keys}.</source>
        <translation>Der Desktop hat das Tastenkürzel {keys} wieder entzogen.</translation>
    </message>
    <message>
        <source>This desktop does not let applications set global shortcuts. In its own settings, assign a key to this command: {command}</source>
        <translation>Dieser Desktop erlaubt Anwendungen keine globalen Tastenkürzel. Weisen Sie in seinen Einstellungen diesem Befehl eine Taste zu: {command}</translation>
    </message>
    <message>
        <source>“Start at login” could not be changed: {why}</source>
        <translation>„Beim Anmelden starten“ konnte nicht geändert werden: {why}</translation>
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
        <source>This image is too large or too complex to show.</source>
        <translation>Dieses Bild ist zu groß oder zu komplex, um es anzuzeigen.</translation>
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
        <source>Find in page</source>
        <translation>Auf der Seite suchen</translation>
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
        <source>Understood as an address</source>
        <translation>Als Adresse verstanden</translation>
    </message>
    <message>
        <source>Understood as an error message</source>
        <translation>Als Fehlermeldung verstanden</translation>
    </message>
    <message>
        <source>Understood as code</source>
        <translation>Als Code verstanden</translation>
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
        <translation>Leseverlauf</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Im Verlauf suchen</translation>
    </message>
    <message>
        <source>What you read will be listed here.</source>
        <translation>Hier steht, was Sie lesen.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Python documentation</source>
        <translation>Python-Dokumentation</translation>
    </message>
    <message>
        <source>Tip: {cls} finds only classes, {re} only what is in a module, and {walrus} finds an operator.</source>
        <translation>Tipp: {cls} findet nur Klassen, {re} nur, was in einem Modul steht, und {walrus} einen Operator.</translation>
    </message>
    <message>
        <source>Loading the documentation. You can already type.</source>
        <translation>Die Dokumentation wird geladen. Sie können schon tippen.</translation>
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
    <name>Introduction</name>
    <message>
        <source>Try this</source>
        <translation>Zum Ausprobieren</translation>
    </message>
    <message>
        <source>Type {name}. The best match is shown while you type; {enter} opens its page.</source>
        <translation>Tippen Sie {name}. Der beste Treffer erscheint schon beim Tippen; {enter} öffnet seine Seite.</translation>
    </message>
    <message>
        <source>You can also search for operators or in plain words: {sign} or {words}.</source>
        <translation>Auch Operatoren und ganze Wendungen lassen sich suchen: {sign} oder {words}.</translation>
    </message>
    <message>
        <source>Press {help} for all keyboard shortcuts, and {menu} for the menu.</source>
        <translation>{help} zeigt alle Tastenkürzel, {menu} das Menü.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Bild ab</translation>
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
    <message>
        <source>decorator</source>
        <translation>Dekorator</translation>
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
        <translation>Fußnote</translation>
    </message>
</context>
<context>
    <name>LinkGrid</name>
    <message>
        <source>Drag this pin, or move it with {up} and {down}; {delete} unpins it.</source>
        <translation>Ziehen Sie diesen Pin oder verschieben Sie ihn mit {up} und {down}; {delete} löst ihn.</translation>
    </message>
</context>
<context>
    <name>LinkMenu</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Search inside {name}</source>
        <translation>In {name} suchen</translation>
    </message>
    <message>
        <source>Open in new tab</source>
        <translation>In neuem Tab öffnen</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Copy import statement</source>
        <translation>Import-Anweisung kopieren</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Search only in {docset}</source>
        <translation>Nur in {docset} suchen</translation>
    </message>
    <message>
        <source>Open the docsets folder</source>
        <translation>Docset-Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>LinkMenuPresenter</name>
    <message>
        <source>The folder {folder} cannot be created: {reason}.</source>
        <translation>Der Ordner {folder} kann nicht angelegt werden: {reason}.</translation>
    </message>
    <message>
        <source>No file manager opened. Docsets are in {folder}.</source>
        <translation>Es hat sich kein Dateimanager geöffnet. Die Docsets liegen in {folder}.</translation>
    </message>
</context>
<context>
    <name>LinksPresenter</name>
    <message>
        <source>No browser opened. The link is copied: paste it into a browser.</source>
        <translation>Es hat sich kein Browser geöffnet. Der Link ist kopiert: Fügen Sie ihn in einen Browser ein.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Python Docs</source>
        <translation>Python Docs</translation>
    </message>
    <message>
        <source>Keep typing</source>
        <translation>Tippen Sie weiter</translation>
    </message>
    <message>
        <source>Press Tab to complete the name.</source>
        <translation>Drücken Sie Tab, um den Namen zu ergänzen.</translation>
    </message>
    <message>
        <source>Type what to search for after {scope}</source>
        <translation>Tippen Sie hinter {scope}, was Sie suchen</translation>
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
        <source>Saved as {file}</source>
        <translation>Gespeichert als {file}</translation>
    </message>
</context>
<context>
    <name>ProblemBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
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
    <name>ReadingPresenter</name>
    <message>
        <source>{url} is not in the documentation.</source>
        <translation>{url} ist nicht in der Dokumentation.</translation>
    </message>
    <message>
        <source>This link leads nowhere.</source>
        <translation>Dieser Link führt ins Leere.</translation>
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
        <translation>Alle {count}</translation>
    </message>
    <message>
        <source>{chosen} of {count}</source>
        <translation>{chosen} von {count}</translation>
    </message>
    <message>
        <source>Docsets searched: {chosen} of {count}</source>
        <translation>Durchsuchte Docsets: {chosen} von {count}</translation>
    </message>
    <message>
        <source>Search in all docsets</source>
        <translation>In allen Docsets suchen</translation>
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
        <source>More filters</source>
        <translation>Weitere Filter</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Questions are answered by their words alone, since {folder} is missing or damaged: install the application again.</source>
        <translation>Fragen werden nur nach ihren Wörtern beantwortet, denn {folder} fehlt oder ist beschädigt: Installieren Sie das Programm neu.</translation>
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
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
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
        <source>Changes take effect immediately.</source>
        <translation>Änderungen gelten sofort.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Result list</source>
        <translation>Ergebnisliste</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>A new language takes effect after a restart.</source>
        <translation>Eine neue Sprache gilt nach einem Neustart.</translation>
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
        <source>Maximum text width</source>
        <translation>Maximale Textbreite</translation>
    </message>
    <message>
        <source>Text font</source>
        <translation>Schriftart für Text</translation>
    </message>
    <message>
        <source>Code font</source>
        <translation>Schriftart für Code</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Rank frequently opened entries higher</source>
        <translation>Häufig geöffnete Einträge höher einstufen</translation>
    </message>
    <message>
        <source>Clear history…</source>
        <translation>Verlauf löschen …</translation>
    </message>
    <message>
        <source>Reading history and searches</source>
        <translation>Leseverlauf und Suchen</translation>
    </message>
    <message>
        <source>The history never leaves this computer.</source>
        <translation>Der Verlauf bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation>Verlauf löschen</translation>
    </message>
    <message>
        <source>Clear the history of what you have read and searched for?</source>
        <translation>Den Verlauf von allem löschen, was Sie gelesen und gesucht haben?</translation>
    </message>
    <message>
        <source>This cannot be undone. Pins and open tabs are kept.</source>
        <translation>Das lässt sich nicht rückgängig machen. Pins und offene Tabs bleiben erhalten.</translation>
    </message>
    <message>
        <source>Vim keys</source>
        <translation>Vim-Tasten</translation>
    </message>
    <message>
        <source>Outside the search box, j, k, gg, G, Ctrl+D, Ctrl+U and / are commands; Ctrl+Shift+D pins.</source>
        <translation>Außerhalb des Suchfelds sind j, k, gg, G, Strg+D, Strg+U und / Befehle; Strg+Umschalt+D heftet an.</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Systemstandard</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
</context>
<context>
    <name>ShortcutEditor</name>
    <message>
        <source>Reset all shortcuts</source>
        <translation>Alle Tastenkürzel zurücksetzen</translation>
    </message>
    <message>
        <source>Shortcut for {action}</source>
        <translation>Tastenkürzel für {action}</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the shortcut for {action}</source>
        <translation>Tastenkürzel für {action} zurücksetzen</translation>
    </message>
    <message>
        <source>{key} alone types a character: combine it with Ctrl, Alt or another key.</source>
        <translation>{key} allein schreibt ein Zeichen: Kombinieren Sie es mit Strg, Alt oder einer anderen Taste.</translation>
    </message>
    <message>
        <source>{key} is already used by “{other}”: “{action}” keeps its shortcut.</source>
        <translation>{key} gehört schon zu „{other}“: „{action}“ behält sein Tastenkürzel.</translation>
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
        <source>The C API only</source>
        <translation>Nur die C-API</translation>
    </message>
    <message>
        <source>This exact phrase</source>
        <translation>Genau diese Wortfolge</translation>
    </message>
    <message>
        <source>Complete a module or class name</source>
        <translation>Modul- oder Klassennamen ergänzen</translation>
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
        <source>reading the pages</source>
        <translation>die Seiten werden gelesen</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <source>downloading</source>
        <translation>wird heruntergeladen</translation>
    </message>
    <message>
        <source>encoding the entries</source>
        <translation>die Einträge werden kodiert</translation>
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
        <source>None of the installed documentation can be updated online.</source>
        <translation>Nichts von der installierten Dokumentation lässt sich online aktualisieren.</translation>
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
        <translation>{docset} ist nicht geöffnet</translation>
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
        <translation>{name} ist nur bis zum Beenden angeheftet: Es konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>{name} is unpinned until you quit: that could not be saved.</source>
        <translation>{name} ist nur bis zum Beenden gelöst: Das konnte nicht gespeichert werden.</translation>
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
        <source>{title}: nothing yet</source>
        <translation>{title}: noch nichts</translation>
    </message>
</context>
<context>
    <name>_Handle</name>
    <message>
        <source>Drag to resize the outline; double-click to fit it</source>
        <translation>Ziehen ändert die Breite der Gliederung; ein Doppelklick passt sie an</translation>
    </message>
</context>
</TS>
