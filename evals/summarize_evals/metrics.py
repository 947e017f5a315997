"""The metrics: their names, and what each one counts.

Every metric is hits over a number of chances, so that articles add up (micro counts) and one set of
statistics serves all: F1 is twice the matched over labelled plus predicted, an accuracy is the
right ones over the matched. Each F1 has a pairing of its own among the pairs that qualify for it;
accuracies and the list of errors use the pairing of claims by content, of figures by how much of
them agrees, and of speakers by their names.

Definitions: claims qualify at token-overlap F1 of .5 (lenient) or .9 (near-exact), and attributed
if the speaker agrees too (as in PolNeAR, Newell et al. 2018); figures by place, then value, then
unit, then qualifier, then speaker, each level among the figures of the one before it (as value and
value+unit in CQE, Almasian et al. 2023).
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

Family = Literal["speakers", "claims", "figures"]
LENIENT: Final = 0.5
NEAR_EXACT: Final = 0.9
PLACE: Final = 0.2  # a figure's number alone is at its place, the whole sentence is not


class Metric(NamedTuple):
    """A metric's name in files, its title in tables, and what it says."""

    name: str
    family: Family
    title: str
    says: str
    headline: bool = False


METRICS: Final = (
    Metric("speakers_f1", "speakers", "speakers F1", "an alias in common", True),
    Metric("speakers_precision", "speakers", "speakers precision", "predicted that are right"),
    Metric("speakers_recall", "speakers", "speakers recall", "labelled that are found"),
    Metric("speakers_kind", "speakers", "speaker kind", "accuracy on the matched"),
    Metric("speakers_role", "speakers", "speaker role", "accuracy on the matched"),
    Metric("speakers_affiliation", "speakers", "speaker affiliation", "accuracy on the matched"),
    Metric("claims_f1", "claims", "claims F1", "content overlap of .5 or more", True),
    Metric("claims_precision", "claims", "claims precision", "predicted that are right"),
    Metric("claims_recall", "claims", "claims recall", "labelled that are found"),
    Metric("claims_near_f1", "claims", "claims F1, near-exact", "content overlap of .9 or more"),
    Metric("attributed_f1", "claims", "attributed F1", "content and speaker agree", True),
    Metric("attributed_precision", "claims", "attributed precision", "predicted that are right"),
    Metric("attributed_recall", "claims", "attributed recall", "labelled that are found"),
    Metric("claims_speakers", "claims", "all speakers", "of a matched claim, exactly those"),
    Metric("claims_kind", "claims", "claim kind", "accuracy on the matched"),
    Metric("claims_modality", "claims", "modality", "accuracy on the matched", True),
    Metric("claims_polarity", "claims", "polarity", "accuracy on the matched"),
    Metric("claims_source", "claims", "source words", "overlap, on the matched"),
    Metric("claims_cue", "claims", "cue words", "overlap, on the matched"),
    Metric("claims_proposition", "claims", "proposition", "negation and numbers, on the matched"),
    Metric("claims_chrf", "claims", "proposition, chrF", "likeness of wording, on the matched"),
    Metric("figures_f1", "figures", "figures F1", "the place in the article"),
    Metric("figures_value_f1", "figures", "figures F1, value", "place and value", True),
    Metric("figures_unit_f1", "figures", "figures F1, +unit", "place, value and unit", True),
    Metric("figures_qualifier_f1", "figures", "figures F1, +qualifier", "… and qualifier"),
    Metric("figures_speaker_f1", "figures", "figures F1, +speaker", "… and speaker"),
    Metric("figures_precision", "figures", "figures precision", "of place and value"),
    Metric("figures_recall", "figures", "figures recall", "of place and value"),
    Metric("figures_change", "figures", "change", "accuracy on those of right value"),
)
BY_NAME: Final = {metric.name: metric for metric in METRICS}


class Tally(NamedTuple):
    """Hits of a metric, and how many there could have been; averages over repeats are fractions."""

    hits: float
    of: float
