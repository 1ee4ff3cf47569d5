"""What texts mean, as vectors: a small sentence encoder that runs on numpy alone.

wordpiece     how its vocabulary parts a text
encoder       texts to vectors
model_file    the encoder from its weights, in `resources/encoder`
vector_file   the vectors of a docset's entries, beside the docset

The parser encodes entries with it, the search questions. Import it late: numpy comes along, which
nobody needs who only types names.
"""
