"""Summaries of invented events, built from sentences with their claims and figures marked."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Any

from summarize.schema import Article, Claim, Figure, Run, Span, Speaker, Summary


@dataclass
class Report:
    """One article; sentences are added with what is said in them."""

    id: str
    published: str | None = None
    language: str | None = "en"
    text: str = ""
    speakers: list[Speaker] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)

    def speaker(self, name: str, kind: str = "person", **more: Any) -> str:
        key = f"s{len(self.speakers) + 1}"
        aliases = more.pop("aliases", [])
        at = len(self.text)
        for alias in aliases:
            self.text += f"{alias}. "
        mentions = []
        for alias in aliases:
            start = self.text.index(alias, at)
            mentions.append(Span(start=start, end=start + len(alias), text=alias))
        self.speakers.append(
            Speaker.model_validate(
                {"id": key, "name": name, "kind": kind, "mentions": mentions, **more}
            )
        )
        return key

    def _span(self, sentence: str, words: str) -> Span:
        start = len(self.text) + sentence.index(words)
        return Span(start=start, end=start + len(words), text=words)

    def say(self, sentence: str) -> Report:
        self.text += sentence + "\n\n"
        return self

    def claim(self, sentence: str, content: str, by: str | list[str], **more: Any) -> Report:
        quoted = content.startswith("“")
        self.claims.append(
            Claim.model_validate(
                {
                    "id": f"c{len(self.claims) + 1}",
                    "speaker_ids": [by] if isinstance(by, str) else by,
                    "kind": "direct" if quoted else "indirect",
                    "modality": "statement",
                    "polarity": "affirmed",
                    "proposition": content.strip("“”,."),
                    "content": self._span(sentence, content),
                    "read_by": "model",
                    **more,
                }
            )
        )
        return self.say(sentence)

    def figure(
        self, sentence: str, content: str, value: float, of: str, *by: str, **more: Any
    ) -> Report:
        """A figure; the sentence is added unless the article ends with it already."""
        fresh = not self.text.endswith(sentence + "\n\n")
        if not fresh:
            self.text = self.text[: -len(sentence) - 2]
        self.figures.append(
            Figure.model_validate(
                {
                    "id": f"f{len(self.figures) + 1}",
                    "value": value,
                    "qualifier": "exact",
                    "of": of,
                    "speaker_ids": list(by),
                    "content": self._span(sentence, content),
                    "read_by": "model",
                    **more,
                }
            )
        )
        return self.say(sentence)

    def summary(self, *, with_text: bool = True) -> Summary:
        return Summary(
            article=Article(
                id=self.id,
                source=f"{self.id}.txt",
                published=self.published,
                language=self.language,
                sha256=hashlib.sha256(self.text.encode()).hexdigest(),
                length=len(self.text),
                text=self.text if with_text else None,
            ),
            gist="",
            speakers=self.speakers,
            claims=self.claims,
            figures=self.figures,
            run=Run(
                summarize_version="0",
                model="stub",
                endpoint="in process",
                prompt_version="0",
                plan="whole",
                calls=1,
                prompt_tokens=10,
            ),
        )
