"""Reply schemas: lenient with an item, strict with a reply."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from summarize.reply import WholeReply

CLAIM = {"passage": 1, "speakers": ["Brandt"], "content": "no", "source": "Brandt", "cue": "said"}
FIGURE = {"passage": 1, "content": "8 boats", "value": 8}


def reply(**lists: Any) -> dict[str, Any]:
    return {"speakers": [], "claims": [], "figures": [], "gist": "g"} | lists


@pytest.mark.parametrize("missing", ["speakers", "claims", "figures", "gist"])
def test_a_reply_without_one_of_its_lists_is_invalid(missing: str) -> None:
    fields = reply()
    del fields[missing]
    with pytest.raises(ValidationError, match=missing):
        WholeReply.model_validate(fields)


@pytest.mark.parametrize("wrong", [[], "text", None, 3, {"claims": {"content": "no"}}])
def test_a_reply_of_another_shape_is_invalid(wrong: Any) -> None:
    with pytest.raises(ValidationError):
        WholeReply.model_validate(wrong)


def test_one_bad_item_costs_itself_only() -> None:
    bad = {"passage": "first", "content": "no"}
    whole = WholeReply.model_validate(reply(claims=[CLAIM, bad], figures=[FIGURE]))
    assert [claim.content for claim in whole.claims] == ["no"]
    assert [(junk.listed, junk.item) for junk in whole.junk] == [("claim", bad)]


def test_junk_survives_being_validated_again() -> None:
    once = WholeReply.model_validate(reply(claims=[CLAIM, "nonsense"], figures=[FIGURE]))
    again = WholeReply.model_validate(once.model_dump())
    assert again == once


def test_a_reply_that_is_mostly_junk_is_invalid_and_says_why() -> None:
    with pytest.raises(
        ValidationError, match="2 of 3 items do not fit the schema, first claims: passage"
    ):
        WholeReply.model_validate(reply(claims=[CLAIM, {"content": "x"}, {}]))


@pytest.mark.parametrize("planted", [[{"listed": "claim"}, 3], 3, {"listed": "claim"}])
def test_junk_of_the_models_own_making_does_no_harm(planted: Any) -> None:
    whole = WholeReply.model_validate(reply(claims=[CLAIM], junk=planted))
    assert whole.junk == []
    assert len(whole.claims) == 1


def test_spelling_of_enumerations_is_forgiven() -> None:
    claim = CLAIM | {"modality": "Prediction "}
    odd = CLAIM | {"modality": "assertion"}
    odder = CLAIM | {"modality": ["prediction"]}
    figure = FIGURE | {"qualifier": "At least", "change": "none"}
    whole = WholeReply.model_validate(reply(claims=[claim, odd, odder], figures=[figure]))
    assert [c.modality for c in whole.claims] == ["prediction", "statement", "statement"]
    assert (whole.figures[0].qualifier, whole.figures[0].change) == ("at_least", None)


def test_numbers_as_text_and_single_names_are_taken() -> None:
    claim = CLAIM | {"passage": "1", "speakers": "Brandt"}
    whole = WholeReply.model_validate(reply(claims=[claim], figures=[FIGURE | {"value": "8,000"}]))
    assert (whole.claims[0].passage, whole.claims[0].speakers) == (1, ["Brandt"])
    assert whole.figures[0].value == 8000


@pytest.mark.parametrize(
    "value", ["NaN", "inf", float("inf"), None, True, "many", [8], 10**400, "9" * 5000]
)
def test_no_value_but_a_finite_number(value: Any) -> None:
    items = [FIGURE, FIGURE, FIGURE | {"value": value}]
    assert len(WholeReply.model_validate(reply(figures=items)).figures) == 2


def test_the_schema_that_is_sent_is_small_and_hides_the_junk() -> None:
    schema = str(WholeReply.model_json_schema())
    assert "junk" not in schema.lower()
    assert len(schema) < 4_500
