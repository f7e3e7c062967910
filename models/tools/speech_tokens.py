"""The token table of Whisper for a decoder without a tokeniser library.

`tokens`: for each text token id the bytes it stands for, as a string with one character (U+0000..U+00FF) a byte. Bytes, not text,
because a character can be spread over several tokens: join the bytes first, then decode UTF-8.
"""


def bytes_of_characters():
    """The reversible table of GPT-2 tokenisers, which writes bytes that are not printable as characters from U+0100 on."""
    printable = [*range(ord("!"), ord("~") + 1), *range(ord("¡"), ord("¬") + 1), *range(ord("®"), ord("ÿ") + 1)]
    others = [byte for byte in range(256) if byte not in printable]
    return {**{chr(byte): byte for byte in printable}, **{chr(256 + i): byte for i, byte in enumerate(others)}}


def tokens(vocabulary, config):
    """vocabulary: the CTranslate2 vocabulary, one token a line. config: its config.json. Returns what tokens.json holds."""
    lines = vocabulary.removesuffix("\n").split("\n")
    ids = {line: i for i, line in enumerate(lines) if line.startswith("<|")}
    table, end = bytes_of_characters(), ids["<|endoftext|>"]
    return {
        "tokens": ["".join(chr(table[character]) for character in line) for line in lines[:end]],
        "end": end,
        "start": ids["<|startoftranscript|>"],
        "languages": {lines[i][2:-2]: i for i in config["lang_ids"]},
        "translate": ids["<|translate|>"],
        "transcribe": ids["<|transcribe|>"],
        "startOfPrevious": ids["<|startofprev|>"],
        "noSpeech": ids["<|nocaptions|>"],
        "noTimestamps": ids["<|notimestamps|>"],
        "firstTimestamp": ids["<|0.00|>"],
        "lastTimestamp": ids["<|30.00|>"],
        "secondsPerTimestamp": 0.02,
        "suppress": config["suppress_ids"],
        "suppressAtStart": config["suppress_ids_begin"],
        "alignmentHeads": config["alignment_heads"],
    }
