"""The scaled-down LLaMA text model of the tests, what transformers writes with it, and how chat templates write a conversation."""
import shutil

import torch

from llama_text import folder
from llama_text.scaled_down import model, tokenizer
from llama_text.templates import ENDS, TEMPLATES
from packages import MODELS
from reference_files import Reference

FOLDER = MODELS.parent / "test" / "fixtures" / "tiny-llama"
GREEDY = 32
LEAST_LEAD = 0.01
CONVERSATION = [
    {"role": "system", "content": "Answer from the notes."},
    {"role": "user", "content": 'Notes:\n[1] said: "Press 1 to lock the door."\n\nQuestion: What locks the door?'},
]
EARLIER = [{"role": "user", "content": "Who speaks?"}, {"role": "assistant", "content": "A woman speaks [1]."}]


def rendered(words, kind, messages):
    """The conversation as transformers renders it. The mark of the text's beginning is left to the tokenizer at the start."""
    bos, eos = ENDS[kind]
    words.chat_template = TEMPLATES[kind]
    text = words.apply_chat_template(messages, tokenize=False, add_generation_prompt=True, **({"bos_token": bos} if bos else {}), eos_token=eos)
    return text.removeprefix(bos)


def write_folder(out):
    words = tokenizer()
    made = model(words)
    state, described = made.state_dict(), {"chat_template": words.chat_template, "bos_token": words.bos_token, "eos_token": words.eos_token}
    folder.write(lambda name: state[name].numpy(), made.config.to_diff_dict(), words.backend_tokenizer, described, out)
    return words, made


def main():
    torch.set_grad_enabled(False)
    torch.set_num_threads(1)
    shutil.rmtree(FOLDER, ignore_errors=True)
    words, made = write_folder(FOLDER)
    found = Reference("llama-text", "transformers: LlamaForCausalLM, float32, random weights, and the templates of published models")
    prompt = words.apply_chat_template(CONVERSATION, tokenize=False, add_generation_prompt=True)
    ids = words(prompt, add_special_tokens=False, return_tensors="pt")["input_ids"]
    form = dict(max_new_tokens=GREEDY, do_sample=False, eos_token_id=None, output_logits=True, return_dict_in_generate=True)
    # Marks of the end in the prompt would be taken for padding.
    answer = made.generate(ids, attention_mask=torch.ones_like(ids), **form)
    scores = torch.cat(answer.logits)
    best = scores.topk(2).values
    lead = float((best[:, 0] - best[:, 1]).min())
    if lead < LEAST_LEAD:
        raise ValueError(f"the second token is only {lead} behind the first; take another seed")
    found.data |= {"prompt": prompt, "ids": ids[0].tolist(), "logits": found.array(scores[0]), "likeliest": answer.sequences[0, -GREEDY:].tolist(), "leastLead": lead}
    system, last = CONVERSATION
    found.data["conversation"] = {"system": system["content"], "question": last["content"], "earlier": [turn["content"] for turn in EARLIER]}
    found.data["rendered"] = {kind: rendered(words, kind, [system, *EARLIER, last]) for kind in TEMPLATES}
    found.write()


if __name__ == "__main__":
    main()
