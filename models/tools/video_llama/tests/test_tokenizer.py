"""tokenizer.json against SentencePiece: the same ids for every text, and the same text back."""
import random
import unittest

import sentencepiece
from tokenizers import Tokenizer

from video_llama.reference import prompts
from video_llama.reference.parity import Stored
from video_llama.reference.tiny_tokenizer import tiny_tokenizer
from video_llama.sentencepiece_file import read
from video_llama.tests.support import scratch
from video_llama.tokenizer_json import tokenizer_json

WORDS = "the Video Close eyes ### [INST] <<SYS>> ß 한 12 3.5 seconds. what <s> </s> <unk> aaa sss . , ing e t s é 😀".split() + ["\n", "\t", " ", "  "]
TEXTS = 5000


class Tokens(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.model, _ = tiny_tokenizer()
        cls.processor = sentencepiece.SentencePieceProcessor(model_proto=cls.model)
        cls.tokenizer = Tokenizer.from_str(tokenizer_json(cls.written("tokenizer.model", cls.model)))

    @staticmethod
    def written(name, content):
        path = scratch() / name
        path.write_bytes(content)
        return path

    def test_random_texts(self):
        chosen = random.Random(1)
        for _ in range(TEXTS):
            text = "".join(chosen.choice(WORDS) + chosen.choice(["", " ", "  "]) for _ in range(chosen.randint(0, 14)))
            ids = prompts.token_ids(self.processor, text)
            self.assertEqual(self.tokenizer.encode(text, add_special_tokens=False).ids, ids, repr(text))
            if "<" not in text:
                self.assertEqual(self.tokenizer.decode(ids), self.processor.decode(ids), repr(text))

    def test_segments_of_the_prompts(self):
        stored = Stored("video-llama/language").data
        for prompt in stored["prompts"]:
            for place, segment in enumerate(prompt["segments"]):
                found = self.tokenizer.encode(segment["text"], add_special_tokens=place == 0).ids
                self.assertEqual(found, segment["ids"])
        for case in stored["tokens"]:
            self.assertEqual(self.tokenizer.encode(case["text"], add_special_tokens=False).ids, case["ids"], repr(case["text"]))

    def test_pieces_are_those_of_the_model(self):
        pieces = read(self.written("pieces.model", self.model)).pieces
        found = [(text, kind == 6) for text, _, kind in pieces]
        ids = range(self.processor.get_piece_size())
        self.assertEqual(found, [(self.processor.id_to_piece(place), self.processor.is_byte(place)) for place in ids])
        for place, (_, score, _) in enumerate(pieces):
            self.assertAlmostEqual(score, self.processor.get_score(place), places=4)

    def test_other_models_are_refused(self):
        lines = ["one two three four five six seven eight nine ten"] * 50
        cases = {
            "unigram": ({"model_type": "unigram"}, "is not byte-pair encoding"),
            "no-bytes": ({}, "no pieces for bytes"),
            "no-prefix": ({"add_dummy_prefix": False}, "adds no space in front"),
            "changing": ({"normalization_rule_name": "nfkc"}, "changes text"),
            "removing": ({"remove_extra_whitespaces": True}, "removes spaces"),
        }
        usual = {"model_type": "bpe", "normalization_rule_name": "identity", "remove_extra_whitespaces": False, "minloglevel": 2}
        for name, (options, words) in cases.items():
            prefix = scratch() / name
            form = {"vocab_size": 40, "hard_vocab_limit": False, **usual, **options}
            sentencepiece.SentencePieceTrainer.train(sentence_iterator=iter(lines), model_prefix=str(prefix), **form)
            with self.subTest(name), self.assertRaisesRegex(ValueError, words):
                tokenizer_json(prefix.with_suffix(".model"))


if __name__ == "__main__":
    unittest.main()
