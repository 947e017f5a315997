import pytest

from summarize.reading.words import cues


@pytest.mark.parametrize(
    ("form", "lemma", "kind"),
    [
        ("said", "say", "past"),
        ("says", "say", "s"),
        ("denies", "deny", "s"),
        ("denied", "deny", "past"),
        ("arguing", "argue", "ing"),
        ("quipped", "quip", "past"),
        ("stresses", "stress", "s"),
        ("wrote", "write", "past"),
        ("foreseen", "foresee", "past"),
        ("boasts", "boast", "s"),
    ],
)
def test_forms_lead_to_their_verb(form, lemma, kind):
    assert (cues.VERBS[form].lemma, cues.VERBS[form].form) == (lemma, kind)


def test_a_past_that_is_no_participle_is_told_apart():
    assert not cues.VERBS["wrote"].participle
    assert cues.VERBS["written"].participle
    assert cues.VERBS["announced"].participle


@pytest.mark.parametrize(
    ("lemma", "frame"),
    [
        ("say", "quote"),
        ("say", "that"),
        ("tell", "hearer"),
        ("urge", "bid"),
        ("describe", "as"),
        ("accuse", "of"),
        ("blame", "for"),
        ("call", "name"),
        ("condemn", "thing"),
        ("vow", "to"),
        ("ask", "ask"),
        ("deny", "deny"),
        ("fear", "thought"),
    ],
)
def test_frames_of_verbs(lemma, frame):
    assert frame in cues.VERBS[lemma].frames


def test_a_verb_has_the_frames_of_all_its_rows():
    assert {"quote", "that", "thing", "bid", "hearer"} <= cues.VERBS["warned"].frames


def test_particles_have_frames_of_their_own():
    assert "thing" in cues.PARTICLES["call", "for"]
    assert "quote" in cues.PARTICLES["point", "out"]
    assert cues.VERBS["pointed"].frames == frozenset()


def test_nouns_in_both_numbers():
    assert cues.NOUNS["concern"] == cues.NOUNS["concerns"]
    assert "to" in cues.NOUNS["promise"].frames
    assert "deny" in cues.NOUNS["denials"].frames


def test_every_frame_is_explained():
    named = {frame for verb in cues.VERBS.values() for frame in verb.frames}
    named |= {frame for frames in cues.PARTICLES.values() for frame in frames}
    named |= {frame for noun in cues.NOUNS.values() for frame in noun.frames}
    explained = {
        line.split()[0] for line in (cues.__doc__ or "").splitlines() if line[:4] == "    "
    }
    assert named <= explained


def test_words_that_make_a_passage_worth_reading():
    assert {"said", "according", "denials", "called"} <= cues.WORDS
    assert "bridge" not in cues.WORDS
