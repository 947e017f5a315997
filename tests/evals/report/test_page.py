from __future__ import annotations

import re

import pytest
from lxml import html

from summarize_evals.evaluation import Evaluation
from summarize_evals.report import render
from summarize_evals.suites import Suite

from .sample import HARBOUR, LATE, evaluation, harbour


def parsed(found: Evaluation, gate: tuple[str, ...] = ()) -> html.HtmlElement:
    return html.document_fromstring(render(found, "html", gate=gate))


def squeezed(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def classed(element: html.HtmlElement, name: str) -> list[html.HtmlElement]:
    """The elements within that have a class."""
    return element.xpath(f".//*[contains(concat(' ', @class, ' '), ' {name} ')]")


def items(page: html.HtmlElement) -> list[html.HtmlElement]:
    return [item for part in classed(page, "list") for item in part.iter("li")]


def rows(page: html.HtmlElement, name: str, begins: str) -> html.HtmlElement:
    """The row of a table that begins with a word."""
    return next(
        row
        for table in classed(page, name)
        for row in table.iter("tr")
        if squeezed(row).startswith(begins)
    )


@pytest.fixture(scope="module")
def page() -> html.HtmlElement:
    return parsed(evaluation())


def test_every_link_leads_to_something_on_the_page(page: html.HtmlElement) -> None:
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    links = page.xpath("//a/@href")
    assert len(links) > 20
    assert {link.removeprefix("#") for link in links} <= set(ids)


def test_from_the_table_an_error_is_two_links_away(page: html.HtmlElement) -> None:
    (count,) = rows(page, "kinds", "speaker").xpath("td/a")
    assert count.text == "1"
    (listed,) = page.get_element_by_id(count.get("href")[1:]).iter("li")
    assert squeezed(listed) == "“We will not wait,” Ana Castell port authority harbour"
    place = page.get_element_by_id(listed.find("a").get("href")[1:])
    assert place.getparent().text_content().endswith("“We will not wait,”")
    assert "wrong above below" in place.getparent().get("class")


def test_errors_are_counted_among_what_could_have_been_one(page: html.HtmlElement) -> None:
    claims = next(table for table in classed(page, "kinds") if squeezed(table).startswith("Claims"))
    counted = {
        row.find("th").text.strip(): squeezed(row).removeprefix(squeezed(row.find("th"))).strip()
        for row in claims.iter("tr")
        if row.find("td") is not None
    }
    assert counted == {
        "missed": "2 claims: missed of 5",
        "boundary": "1 claims: boundary of 3",
        "modality": "1 claims: modality of 3",
        "speaker": "1 claims: speaker of 3",
        "spurious": "1 claims: spurious of 4",
    }


def test_the_text_is_the_article_with_numbers_that_can_be_taken_out(
    page: html.HtmlElement,
) -> None:
    (text,) = classed(page.get_element_by_id("article-harbour"), "text")
    for mark in classed(text, "mark"):
        mark.text = ""
    assert text.text_content() == HARBOUR


def test_items_say_what_differs(page: html.HtmlElement) -> None:
    listed = [squeezed(item) for item in items(page.get_element_by_id("article-harbour"))]
    assert (
        "2 claim boundary, modality <b>the harbour</b> & its piers only in the labels: "
        "will reopen on Monday. Ana Castell · indirect · prediction modality prediction statement"
    ) in listed
    assert any("claim missed the sea wall had failed port authority" in item for item in listed)
    assert any("claim spurious berths were damaged Ilse Brandt" in item for item in listed)
    assert any("figure unit Some 1,200 berths" in item for item in listed)
    assert any("claim left open a long winter" in item for item in listed)


def test_what_an_article_or_a_model_says_is_only_ever_text() -> None:
    source = render(evaluation(name='<img src=x onerror="1">'), "html", gate=("<b>gate",))
    page = html.document_fromstring(source)
    assert not page.xpath("//img | //text//b | //*[@onerror]")
    assert len(page.xpath("//script")) == 1
    assert "&lt;b&gt;the harbour&lt;/b&gt;" in source
    assert "alert(1)" not in page.xpath("string(//script)")
    assert page.xpath("//details[starts-with(@data-case, '-img-src')]")


def test_nothing_is_fetched_and_only_our_style_and_script_are_allowed(
    page: html.HtmlElement,
) -> None:
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert not page.xpath("//*[@style] | //*[@src] | //link[@href != 'data:,']")
    assert not re.search(r"url\(|@import|https?://", page.xpath("string(//style)"))


def test_the_header_says_what_was_run_and_whose_agreement_it_is_held_against(
    page: html.HtmlElement,
) -> None:
    header = squeezed(page.xpath("//header")[0])
    for words in ("large-one on coast", "1f2e3d", "split all", "2026-03-14", "96a8975"):
        assert words in header
    assert "agreement of two editors" in squeezed(page)


def test_bars_show_interval_score_and_ceiling(page: html.HtmlElement) -> None:
    row = rows(page, "metrics", "attributed F1")
    assert row.xpath("string(.//*[@class='value']/@x)") == "43.8"
    assert row.xpath("string(.//*[@class='ceiling']/@d)").startswith("M93.2 0")
    low = float(row.xpath("string(.//*[@class='interval']/@x)"))
    assert 0 <= low < 44


def test_what_failed_and_what_the_gate_found_stand_before_the_scores() -> None:
    source = render(evaluation(), "html", gate=("attributed_f1 fell from 0.9 to 0.4",))
    assert (
        source.index("attributed_f1 fell")
        < source.index("Failed, counted as all missed: 1")
        < source.index('<h2 id="scores">')
    )


def test_further_readings_are_told() -> None:
    page = parsed(evaluation(LATE, harbour()))
    note = squeezed(classed(page.get_element_by_id("article-harbour"), "note")[0])
    assert note == "Shown is reading 1 of 3. The others: 2: failed (timeout); 3: .333."
    assert "in the first reading of each article" in squeezed(page)


def test_families_that_the_labels_do_not_allow_are_left_out() -> None:
    found = evaluation()
    suite = Suite("figures", found.suite.cases, scored=frozenset({"figures"}))
    page = parsed(Evaluation(found.setup, suite, found.results))
    assert [squeezed(table.find("caption")) for table in classed(page, "kinds")] == ["Figures"]
    assert {item.get("data-family") for item in items(page)} == {"figures"}


def test_articles_whose_names_are_alike_in_an_address_keep_places_of_their_own() -> None:
    ids = parsed(evaluation(name="lo st?")).xpath("//article/@id")
    assert len(ids) == len(set(ids)) == 3
