"""Pairs of words that name one thing, of which the second alone would name another.

The one idea: a counted thing goes by its head ("12 Norvian soldiers" are soldiers), but for nouns
that English writes as two words and hears as one ("patrol boat", "check post"). The list is our own
compilation of those that news counts.
"""

from __future__ import annotations

from summarize.reading.words.lexicon import words

COMPOUNDS = words(
    """
    patrol-boat fishing-boat landing-craft launch-vehicle launch-pad land-mine air-base
    military-base air-strike training-camp refugee-camp supply-ship assault-rifle machine-gun
    check-post border-post border-guard border-crossing security-guard service-member
    foreign-minister prime-minister cabinet-minister finance-minister defence-minister
    defense-minister family-member city-council school-district voting-machine polling-booth
    trade-union law-firm hedge-fund bank-account credit-card stock-exchange profit-warning
    job-opening data-centre data-center call-centre call-center shopping-centre shopping-center
    assembly-line production-line power-line oil-field gas-field oil-tanker oil-rig oil-well
    treatment-centre treatment-center feeding-centre feeding-center health-centre health-center
    detention-centre detention-center community-centre community-center
    farm-worker aid-worker health-worker care-worker social-worker care-home nursing-home
    holiday-home mobile-home maternity-ward intensive-care blood-test
    background-check search-warrant arrest-warrant death-sentence yellow-card red-card
    life-jacket bus-stop fire-engine email-chain gas-lamp street-light swimming-pool parking-space
    traffic-light wind-turbine solar-panel post-office golf-course war-crime hate-crime tax-return
    tax-break job-cut pay-rise rate-cut rate-hike car-park parking-lot air-raid home-run own-goal
    free-kick grand-jury shell-company cell-phone mobile-phone running-mate ballot-paper ballot-box
    life-sentence prison-sentence prison-term jail-term ration-card identity-card green-card
    gas-mask body-bag time-zone news-conference press-conference state-party
    police-station polling-station power-station fire-station train-station gas-station
    petrol-station bus-station
    """
)
