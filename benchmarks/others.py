"""How LangExtract and plain instructor are asked for what summarize reads, and what they give.

Both get the same description of what is wanted. LangExtract (``pip install langextract``) gets one
labelled article of the dev split as its example too, its other settings as they come. Plain
instructor gets one pydantic schema and the whole article; what it gives as the article's words is
looked for in the article and counts as found where it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from summarize.model import Model
from summarize.reading.text.extent import Extent
from summarize_evals import folders
from summarize_evals.record import Claim, Figure, Labelled, Record, Speaker, text_of
from summarize_evals.suites import Case

EXAMPLE = "policebrief"  # of the dev split: short, with speakers and figures
WANTED = (
    "Extract every claim that the news article attributes to somebody, and every figure it gives. "
    "claim: the words that are attributed, exactly as they stand in the article, quotation marks "
    "included, without the source and without the word of saying; speaker: the full name of who "
    "says it; modality: statement, prediction, conditional, demand, commitment, question or "
    "opinion; proposition: a plain sentence that stands alone. figure: number, qualifier and unit "
    "exactly as they stand in the article; value: the number in units of one; unit: what is "
    "counted or measured, singular."
)


def with_langextract(case: Case, model: Model) -> Record:
    """LangExtract at its defaults, with one example."""
    import langextract as lx
    from langextract.providers.openai import OpenAILanguageModel

    done = lx.extract(
        text_or_documents=case.text,
        prompt_description=WANTED,
        examples=[_example(lx)],
        model=OpenAILanguageModel(
            model_id=model.name, api_key=model.api_key, base_url=model.base_url
        ),
        show_progress=False,
    )
    return _record(
        [
            (
                each.extraction_class,
                _place(case.text, each.extraction_text, each.char_interval),
                dict(each.attributes or {}),
            )
            for each in done.extractions
        ]
    )


def _example(lx: Any) -> Any:
    """A labelled article of the dev split, in LangExtract's form."""
    (case,) = folders.suite(folders.SEEDS).part("dev", [EXAMPLE]).cases
    names = {item.id: item.preferred.name for item in case.gold.speakers}
    items = [
        *(
            ("claim", claim.content, {
                "speaker": ", ".join(names[speaker] for speaker in claim.speakers),
                "modality": claim.modality, "proposition": claim.proposition,
            })
            for claim in (item.preferred for item in case.gold.claims)
        ),
        *(
            ("figure", figure.content, {"value": f"{figure.value:g}", "unit": figure.unit})
            for figure in (item.preferred for item in case.gold.figures)
        ),
    ]  # fmt: skip
    items.sort(key=lambda item: item[1])
    return lx.data.ExampleData(
        text=case.text,
        extractions=[
            lx.data.Extraction(
                extraction_class=kind,
                extraction_text=text_of(case.text, place),
                attributes=fields,
            )
            for kind, place, fields in items
        ],
    )


def with_instructor(case: Case, model: Model) -> Record:
    """One pydantic schema, the whole article, three tries."""
    import instructor
    from openai import OpenAI
    from pydantic import BaseModel

    class Said(BaseModel):
        content: str
        speaker: str
        modality: str
        proposition: str

    class Counted(BaseModel):
        content: str
        value: float
        unit: str | None = None

    class News(BaseModel):
        claims: list[Said]
        figures: list[Counted]

    client = instructor.from_openai(
        OpenAI(base_url=model.base_url, api_key=model.api_key, timeout=model.timeout),
        mode=instructor.Mode.JSON_SCHEMA,
    )
    news = client.chat.completions.create(
        model=model.name,
        response_model=News,
        max_retries=2,
        temperature=0,
        max_tokens=4096,
        messages=[{"role": "system", "content": WANTED}, {"role": "user", "content": case.text}],
    )
    given = [("claim", each) for each in news.claims]
    figures = [("figure", each) for each in news.figures]
    return _record(
        [
            (kind, _place(case.text, each.content, None), each.model_dump())
            for kind, each in [*given, *figures]
        ]
    )


def _place(text: str, words: str, interval: Any) -> tuple[Extent, ...]:
    """Where words stand: as a system says, else where they are first found."""
    if interval is not None and interval.start_pos is not None:
        return (Extent(interval.start_pos, interval.end_pos),)
    at = text.find(words)
    return (Extent(at, at + len(words)),) if words and at >= 0 else ()


def _record(items: Sequence[tuple[str, tuple[Extent, ...], dict[str, Any]]]) -> Record:
    """What a peer gave, in the harness's form; a claim names its speaker by the name."""
    names = dict.fromkeys(str(each["speaker"]) for _, _, each in items if each.get("speaker"))
    claims, figures = [], []
    for number, (kind, place, fields) in enumerate(items):
        if kind == "claim":
            speaker = str(fields.get("speaker") or "")
            said = Claim(
                place,
                (speaker,) if speaker else (),
                modality=str(fields.get("modality") or "").lower(),
                proposition=str(fields.get("proposition") or ""),
            )
            claims.append(Labelled(f"c{number}", (said,)))
        elif (value := _number(fields.get("value"))) is not None:
            figure = Figure(place, value, unit=fields.get("unit"))
            figures.append(Labelled(f"f{number}", (figure,)))
    speakers = tuple(Labelled(name, (Speaker(name, (name,)),)) for name in names)
    return Record(speakers, tuple(claims), tuple(figures))


def _number(value: Any) -> float | None:
    try:
        return float(str(value).replace(",", ""))
    except ValueError:
        return None
