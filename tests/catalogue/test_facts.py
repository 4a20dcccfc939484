"""What the catalogue says is complete, sourced and dated."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Source
from data.catalogue.prose import GLANCE_PARTS
from data.catalogue.query import MEDICINE_LIST_SOURCE, cell, in_use, medicines_of, overdue

KINDS_WANTED = {
    "pd1_pdl1_inhibitors",
    "ctla4_inhibitors",
    "lag3_inhibitors",
    "til_therapy",
    "car_t_cell_therapy",
    "tcr_therapy",
    "naked_antibodies",
    "bispecific_t_cell_engagers",
    "conjugated_antibodies",
    "dendritic_cell_vaccines",
    "oncolytic_virus_therapy",
    "personal_mrna_vaccines",
    "interferons",
    "interleukins",
    "interleukin_15",
    "bcg",
    "immunomodulatory_drugs",
    "topical_modulators",
}
NOT_MAINLY_IMMUNE = {"bevacizumab", "ramucirumab", "denosumab", "cetuximab", "panitumumab"}
COPIES = (
    "unitedplumbing",
    "pranahi",
    "richardconte",
    "vintage46",
    "voicetube",
    "cancercenter.space",
    "github.com",
)


def test_the_five_types_and_their_kinds_are_there(catalogue: Catalogue) -> None:
    assert len(catalogue.types) == 5
    assert {kind.id for kind in catalogue.kinds} >= KINDS_WANTED
    assert len(catalogue.mechanisms) == 7
    assert len(catalogue.questions) >= 100


def test_no_cell_is_blank(catalogue: Catalogue) -> None:
    for subject in catalogue.subjects.values():
        for attribute in catalogue.attributes.values():
            statement = cell(catalogue, subject, attribute)
            assert statement.lines and all(line.strip() for line in statement.lines), (subject.id, attribute.id)
            assert statement.sources, (subject.id, attribute.id)


def test_a_cell_that_is_not_known_says_so(catalogue: Catalogue) -> None:
    begin = {"not_known": "Not known", "not_found": "We did not find this yet", "does_not_apply": "Does not apply"}
    short = begin | {"not_found": "Not found yet"}  # in the short cells of a comparison
    for subject in catalogue.subjects.values():
        for part, statement in subject.statements.items():
            words = short if part in GLANCE_PARTS else begin
            if statement.state in words:
                assert statement.text.startswith(words[statement.state]), (subject.id, part)
            else:
                assert not statement.text.startswith(tuple(words.values())), (
                    f"{subject.id}.{part}: known, and yet it says not"
                )


def test_every_profile_has_what_to_call_about(catalogue: Catalogue) -> None:
    for subject in catalogue.subjects.values():
        assert 1 <= len(subject.lines("main_points")) <= 3, subject.id
        if subject.facts.standing == "approved":
            assert subject.lines("call_at_once") and subject.lines("people_can_get"), subject.id
        for part in ("steps", "people_can_get", "call_at_once"):
            assert len(subject.lines(part)) <= 7, (subject.id, part)


def test_every_profile_closes_with_what_to_keep_and_what_to_do_next(catalogue: Catalogue) -> None:
    for subject in catalogue.subjects.values():
        kept, weighed, next_step = subject.lines("in_short")
        assert max(len(line.split()) for line in (kept, weighed, next_step)) <= 40, subject.id
        assert any(word in next_step.casefold() for word in ("call", "phone")), subject.id
        assert any(word in next_step.casefold() for word in ("ask", "question", "keep", "learn", "tell")), subject.id


def test_sources_have_dates_and_safe_addresses(catalogue: Catalogue) -> None:
    for source in catalogue.sources.values():
        assert source.checked_on < source.next_check <= source.checked_on + timedelta(days=366), source.id
        assert source.url is None or source.url.startswith("https://"), source.id
        assert not any(copy in (source.url or "") for copy in COPIES), source.id


def test_every_source_is_used(catalogue: Catalogue) -> None:
    spoken = [statement for subject in catalogue.subjects.values() for statement in subject.statements.values()]
    spoken += [statement for page in catalogue.pages.values() for statement in page.statements.values()]
    used = {source for statement in spoken for source in statement.sources}
    used |= {s for c in catalogue.chances.values() for s in c.sources}
    used |= {s for row in catalogue.year.values() for s in row.sources}
    used |= {s for m in catalogue.medicines.values() for s in m.sources}
    used |= {s for n in catalogue.label_names.values() for s in n.sources}
    used |= {s for q in catalogue.questions.values() for s in q.sources}
    used |= {s for t in catalogue.terms.values() for s in t.all_sources}
    used |= {s for c in catalogue.headline_checks.values() for s in c.sources}
    used |= {s for f in catalogue.headline_findings.values() for s in f.sources}
    used |= {s for drawn in (catalogue.pictures, catalogue.scene) for p in drawn.values() for s in p.sources}
    used |= {s for h in catalogue.help.values() for s in h.sources}
    used |= {s for n in catalogue.label_names.values() for s in n.sources}
    used |= {s for q in catalogue.search_questions.values() for s in q.sources}
    used |= {MEDICINE_LIST_SOURCE}  # the list of medicines as a whole
    assert set(catalogue.sources) - used == set()


def test_medicines_are_sourced_and_former_ones_do_not_count(catalogue: Catalogue) -> None:
    assert len(catalogue.medicines) > 95
    for medicine in catalogue.medicines.values():
        assert medicine.sources, medicine.id
        assert medicine.cancers, medicine.id
    former = [m for m in catalogue.medicines.values() if not m.is_in_use]
    assert former and not set(former) & set(in_use(catalogue.medicines.values()))


def test_antibodies_that_are_not_mainly_immunotherapy_are_marked(catalogue: Catalogue) -> None:
    marked = {m.id for m in catalogue.medicines.values() if not m.mainly_immune}
    assert marked >= NOT_MAINLY_IMMUNE
    assert "rituximab" not in marked and "trastuzumab" not in marked
    for name in marked:
        assert catalogue.medicines[name].note or catalogue.medicines[name].nci_calls_it, name


def test_every_approved_kind_has_a_medicine_in_use(catalogue: Catalogue) -> None:
    for kind in catalogue.kinds:
        has_one = bool(in_use(medicines_of(catalogue, kind)))
        assert has_one == (kind.facts.standing == "approved"), kind.id


def test_routes_of_a_kind_cover_those_of_its_medicines(catalogue: Catalogue) -> None:
    for kind in catalogue.kinds:
        for medicine in in_use(medicines_of(catalogue, kind)):
            assert set(medicine.routes) <= set(kind.facts.routes), (kind.id, medicine.id)


def test_a_source_past_its_date_is_overdue_the_day_after(catalogue: Catalogue) -> None:
    source: Source = next(iter(catalogue.sources.values()))
    assert not overdue([source], source.next_check)
    assert overdue([source], source.next_check + timedelta(days=1)) == (source,)
    assert overdue(catalogue.sources.values(), date(2025, 12, 31)) == ()


@pytest.mark.parametrize("stage", ["deciding", "before", "during", "after", "trial", "cost_and_daily_life", "family"])
def test_each_stage_has_questions(catalogue: Catalogue, stage: str) -> None:
    assert sum(q.stage == stage for q in catalogue.questions.values()) >= 10


def test_questions_are_short_plain_and_balanced(catalogue: Catalogue) -> None:
    texts = [q.text for q in catalogue.questions.values()]
    assert len({text.casefold() for text in texts}) == len(texts)
    for text in texts:
        assert len(text.split()) <= 14, text
        assert text.count("?") == 1, text
    always = {q.id for q in catalogue.questions.values() if q.always_offered}
    assert len(always) == 7
    assert not [q.id for q in catalogue.questions.values() if q.always_offered and q.about_prognosis]


def test_no_question_names_a_medicine(catalogue: Catalogue) -> None:
    names = {n.casefold() for m in catalogue.medicines.values() for n in (m.generic_name, *m.brand_names)}
    for question in catalogue.questions.values():
        assert not [name for name in names if f" {name}" in question.text.casefold()], question.text


def test_every_kind_has_questions_of_its_own(catalogue: Catalogue) -> None:
    for kind in catalogue.kinds:
        own_questions = [q for q in catalogue.questions.values() if {kind.id, kind.facts.home_type} & set(q.subjects)]
        assert len(own_questions) >= 3, kind.id


def test_each_row_of_the_comparison_has_a_question_of_its_own(catalogue: Catalogue) -> None:
    questions = [attribute.question for attribute in catalogue.attributes.values()]
    assert len(set(questions)) == len(questions)
    for attribute in catalogue.attributes.values():
        assert catalogue.questions[attribute.question].attribute == attribute.id


# What the content standard, section 9, wants on every sheet. After treatment the same is asked in other words.
ALWAYS_ASKED = (
    {"goal_of_treatment", "goal_after"},
    {"other_choices", "choices_after"},
    {"what_is_not_known", "not_known_after"},
    {"day_and_night_number"},
    {"how_we_know", "know_if_back"},
    {"cost_help"},
)


def test_every_ready_set_asks_what_is_always_to_be_asked(catalogue: Catalogue) -> None:
    for ready in catalogue.starter_sets.values():
        assert len(ready.questions) == len(set(ready.questions)) <= 12, ready.id
        for wanted in ALWAYS_ASKED:
            assert wanted & set(ready.questions), (ready.id, wanted)
        assert not [q for q in ready.questions if catalogue.questions[q].about_prognosis], ready.id


def test_the_bank_asks_what_real_people_asked(catalogue: Catalogue) -> None:
    bank = " ".join(question.text.casefold() for question in catalogue.questions.values())
    for idea in (
        "not have later",
        "have instead",
        "my dose or schedule",
        "my hair",
        "the sun",
        "my mouth",
        "skin and nails",
        "side effects happen at this center",
        "drive me there and back",
        "nearest center",
        "get referred",
        "type and stage",
        "has the cancer spread",
        "not in my plan, why not",
        "get ready",
        "rash or itch",
        "biosimilar",
    ):
        assert idea in bank, idea
