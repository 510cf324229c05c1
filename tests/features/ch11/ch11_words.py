"""Chinese words of a vocabulary, as scenarios write them, to its codes."""

from community_core.facts import Term


def terms(vocabulary: type[Term], text: str) -> tuple[str, ...]:
    """The codes of the words in `text`, which are separated by 、; a word that is not in the vocabulary is an error."""
    codes = {m.text.zh: m.value for m in vocabulary}
    return tuple(codes[word] for word in text.split("、"))


def term(vocabulary: type[Term], word: str) -> str:
    """The code of one word."""
    return terms(vocabulary, word)[0]
