"""The docset format: the contract between the parser, which writes it, and the application.

tables, identity     the schema, in SQLAlchemy; application id and schema version
records, kinds       what the database answers with; kinds of entries, sources of names
compression          HTML, deflated with a preset dictionary
name_tokens, stemming, postings, deletion_keys    the indexes of names, words and misspellings
entry_text           an entry's own HTML and text, without what is inside it
image_policy         which images a docset may hold
checksum, file_names how a file is recognised, and what it may be called
errors               what cannot be used, in a sentence for the user
"""
