"""Takes a text apart, finds and ranks its answers. Knows no Qt.

service          the one search, over all docsets
intent           what was put in: a name, an address, an error or code; by
                 addresses, error_messages, code_reader, code_signs
pointers         what an address, an error or code leads to
query            a query, parsed; stop_words: words that carry nothing
docset_search    asks one docset; ranking orders what comes back; result_builder makes results
text_scoring     which entries say most about the words (BM25F)
typos, abbreviations, completion, scope_filter, frecency_boost
meaning          entries near a question in meaning; fusion makes one list of both
match_spans, snippet, explain    what a result shows
records          frozen records
"""
