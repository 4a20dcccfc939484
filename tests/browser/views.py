"""The views of the site that tests in a browser look at."""

from __future__ import annotations

VIEWS = {
    "explore": "/",
    "explore_chosen": "/?mechanism=brakes_off&cancer=melanoma&compare=pd1_pdl1_inhibitors.ctla4_inhibitors",
    "explore_none": "/?cancer=prostate&route=by_mouth",
    "type": "/type?type=car_t_cell_therapy",
    "type_with_kinds": "/type?type=monoclonal_antibodies",
    "type_choose": "/type",
    "compare": "/compare?compare=car_t_cell_therapy.bispecific_t_cell_engagers.bcg.checkpoint_inhibitors",
    "compare_rows": "/compare?compare=bcg.interferons&rows=differ",
    "compare_first": "/compare",
    "questions": "/questions?sheet=how_given.goal_of_treatment.how_we_know.cost_help",
    "questions_empty": "/questions",
    "medicines": "/medicines",
    "medicines_open": "/medicines?cancer=colorectal&medicine=pembrolizumab&chart=routes",
    "medicines_of_type": "/medicines?type=t_cell_transfer&medicine=lifileucel",
    "medicines_former": "/medicines?status=former&medicine=olaratumab&chart=cancers",
    "medicines_none": "/medicines?cancer=multiple_myeloma&route=on_skin",
    "medicines_years": "/medicines?chart=years",
    "news": "/news",
    "glossary": "/glossary",
    "glossary_letter": "/glossary?letter=c",
    "glossary_entry": "/glossary?term=car_t_cell_therapy",
    "present": "/present?length=20",
    "read_news": "/read_news",
    "about": "/about",
}
# The view of each page on which it has most to show.
PAGES = {
    "explore": "/?mechanism=brakes_off&compare=bcg.interferons&sheet=how_given",
    "type": "/type?type=bcg",
    "compare": VIEWS["compare_rows"],
    "medicines": "/medicines?type=treatment_vaccines&medicine=sipuleucel_t",
    "questions": VIEWS["questions"],
    "news": "/news",
    "read_news": "/read_news",
    "glossary": "/glossary?letter=c",
    "present": "/present",
    "about": "/about",
}
WIDTHS: dict[int, int] = {1280: 900, 1920: 1080, 1024: 768, 768: 1024, 360: 780, 320: 640}  # and the height of each
SIZES = {"desk": (1280, 900), "phone": (320, 640)}  # those at which axe looks
