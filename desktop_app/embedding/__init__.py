"""What texts mean, as vectors: a small sentence encoder that runs on numpy alone.

wordpiece     how its vocabulary parts a text
encoder       texts to vectors
model_file    the encoder from its weights, in `resources/encoder`
entry_text    how an entry, and a question, are put to it
entry_vectors the vectors of a docset's entries, and which are nearest to a question
vector_file   the file of these, beside the docset's

The parser encodes entries with it, the search questions. Import it late: numpy comes along, which
nobody needs who only types names.
"""

import os

# a question has a handful of words, for which threads cost more than they bring; and who makes
# vectors behind a window should leave it a processor. Read by numpy when it is imported
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
