"""Parts drawn once: only in the language and with the values that they were drawn for, and nothing of who asks."""

import pytest
from django.template import Context, Template
from django.utils import translation
from django.utils.safestring import mark_safe

from innovasi.common.templatetags.once import MOST, menu_place


def drawn(template, **context):
    return template.render(Context(context))


def test_a_part_drawn_once_knows_nothing_of_the_page_or_the_person():
    part = Template("{% once %}[{{ user }}{{ request.path }}{{ city.name }}]{% endonce %}")
    assert "siti" not in drawn(part, user="siti", city={"name": "kota orang lain"})
    assert drawn(part, user="siti") == drawn(part, user="budi")


def test_a_part_is_drawn_anew_for_every_value_that_it_names():
    part = Template("{% once place=path %}[{{ place }}]{% endonce %}")
    assert [drawn(part, path=path) for path in ("/a/", "/b/", "/a/")] == ["[/a/]", "[/b/]", "[/a/]"]


def test_a_part_is_drawn_for_each_language():
    part = Template('{% once %}{% translate "Katalog" %}{% endonce %}')
    said = []
    for language in ("id", "en", "id"):
        with translation.override(language):
            said.append(drawn(part))
    assert said == ["Katalog", "Catalogue", "Katalog"]


def test_a_part_follows_a_change_of_the_settings(settings):
    part = Template("{% once %}{{ city.email }}{% endonce %}")
    assert "baru@kota.id" not in drawn(part)
    settings.CITY = settings.CITY | {"email": "baru@kota.id"}
    assert drawn(part) == "baru@kota.id"


def test_addresses_tried_at_random_do_not_fill_the_memory():
    part = Template("{% once place=path %}{{ place }}{% endonce %}")
    for number in range(MOST + 5):
        drawn(part, path=number)
    assert len(part.nodelist[0].drawn) <= MOST


def test_words_that_are_remembered_as_safe_are_still_escaped_where_they_are_not():
    words = Template("{% translate words %}")
    assert drawn(words, words=mark_safe("<b>")) == "<b>"
    assert drawn(words, words="<b>") == "&lt;b&gt;"


def test_translated_words_and_addresses_can_be_named():
    named = Template('{% translate "Katalog" as said %}{% url "catalogue:list" as where %}{{ said }} {{ where }}')
    for language, shown in (("id", "Katalog /katalog/"), ("en", "Catalogue /en/katalog/"), ("id", "Katalog /katalog/")):
        with translation.override(language):
            assert drawn(named) == shown


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/", "/"),
        ("/katalog/", "/katalog/"),
        ("/opd/dinkes/", "/opd/…"),
        ("/opd/dishub/", "/opd/…"),
        ("/en/", "/en/"),
        ("/en/opd/dinkes/", "/en/opd/…"),
    ],
)
def test_the_menu_knows_only_the_first_step_of_an_address(path, place):
    assert menu_place(path) == place
