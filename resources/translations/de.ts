<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>Actions</name>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin, or unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin ☆</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse the contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A screen of results up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A screen of results down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the entry, then clear the search box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole page ⏎</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the outline of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the code in sight, block by block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹ Prev</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the link to the official documentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the import line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the link as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the link as reStructuredText</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open ↗</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Browser</name>
    <message>
        <source>Documentation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Browsing</name>
    <message>
        <source>All of {title} →</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeCopier</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the code, without prompts and output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContentsTree</name>
    <message>
        <source>Contents of the documentation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Crumbs</name>
    <message>
        <source>Where this stands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>{url} is not in the documentation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs no import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Docset</name>
    <message>
        <source>No documentation is installed; build some with: python -m parser build SOURCE --output FILE.db</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is skipped: {other} has the same documentation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged ({error}): copy or build it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is incomplete: copy or build it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a SQLite database but not documentation for this application; build one with: python -m parser build SOURCE --output FILE.db</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was made by a newer version of this application: update the application, or build the file again with this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was made by an older version of this application: build it again with: python -m parser build SOURCE --output FILE.db</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder: name the documentation file (.db) itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} does not exist: check the name of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is empty: copy or build it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a documentation database; build one with: python -m parser build SOURCE --output FILE.db</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is incomplete (no {tables}): copy or build it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged or was cut short; get or build it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is empty; get or build it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is too large to be read into memory: {size:.1f} GiB, and at most 1 GiB can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a SQLite database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is being written by another program; try again when that is done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>deprecated since {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contains</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} in all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Number of results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1 shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 docset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} docsets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Tip: {cls} narrows to classes, {re} to a module, and {walrus} is a perfectly good question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python documentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the documentation. You can type already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in the documentation, offline. Start typing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New in {version}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>glossary term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>command-line option</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>environment variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytecode instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>debugger command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C macro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Functions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glossary terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command-line options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytecode instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debugger commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C functions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C macros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkColumns</name>
    <message>
        <source>Move up	Alt+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down	Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin	Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move this pin, Delete takes it away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkQuestion</name>
    <message>
        <source>Open ↗</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {url} in the browser?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Did you mean: {links}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>{name}: smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: larger</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>On this page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Export as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Something went wrong ({problem}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Returning</name>
    <message>
        <source>Pinned {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpinned {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned ★</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin ☆</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScopeRow</name>
    <message>
        <source>Search in {docset}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search only in: {scope}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More scopes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>gather, os.path.join, :=, read file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the documentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>esc</source>
        <comment>the key</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widest text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font of code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise what is opened often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits and searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of vi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the search box j k gg G Ctrl+D Ctrl+U / are commands; Ctrl+Shift+D pins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change counts at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutEditor</name>
    <message>
        <source>All shortcuts as they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key for: {action}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action}: the key as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is taken by “{other}”: “{action}” keeps its key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typing anywhere goes to the search box.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>{path} was damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was not written by this application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was written by a newer version of this application: it is left as it is, and what you pin or set now is forgotten when you close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has been changed by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program has locked it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be used ({reason}): what you pin or set is kept in memory, and saved as soon as that is possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{damage}: it is kept as {aside}, and pins, history and settings start anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{damage}: it is kept as {aside}, and pins, history and settings go on from memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “{name}” could not be read: its default is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was open last time could not be read: it starts anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Python Docs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the documentation matches “{query}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The documentation cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied 1 line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied {count} lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
