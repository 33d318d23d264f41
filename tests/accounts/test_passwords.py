"""A password made only of words that everybody here knows is refused, and said so."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from innovasi.accounts.rules.passwords import REFUSAL, NotTheCitysWords

GUESSED_FIRST = [
    "BandarLampung2026",
    "inovasi-bappeda",
    "Rahasia.Kota.2026!",
    "adminadmin99",
    "PORTAL inovasi",
    "katasandi2026",
]
NOBODY_GUESSES = ["tiga kambing makan roti", "lampungselatanku", "2026:4471-88", "Kopi Robusta Liwa", "inovasikuoke7"]


@pytest.mark.parametrize("password", GUESSED_FIRST)
def test_words_of_the_city_alone_are_refused(password):
    with pytest.raises(ValidationError) as refused:
        NotTheCitysWords().validate(password)
    assert refused.value.messages == [REFUSAL]


@pytest.mark.parametrize("password", NOBODY_GUESSES)
def test_one_word_of_ones_own_is_enough(password):
    NotTheCitysWords().validate(password)


def test_the_portal_asks_this_rule():
    with pytest.raises(ValidationError) as refused:
        validate_password("BandarLampung2026")
    assert REFUSAL in refused.value.messages


def test_a_city_of_another_name_guards_its_own(settings):
    settings.CITY = {**settings.CITY, "name": "Kota Metro"}
    with pytest.raises(ValidationError):
        NotTheCitysWords().validate("metro-2026-metro")
    NotTheCitysWords().validate("BandarLampung2026")
