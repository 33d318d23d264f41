"""Filling in a section as a browser does: everything that the page holds, with some fields changed."""

from html.parser import HTMLParser


class FormReader(HTMLParser):
    """The values of the controls of one page."""

    def __init__(self):
        super().__init__()
        self.values, self.select, self.area = {}, None, None

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        name = found.get("name")
        if tag == "input" and name:
            if found.get("type") in ("checkbox", "radio"):
                if "checked" in found:
                    self.values.setdefault(name, []).append(found["value"])
            else:
                self.values[name] = [found.get("value", "")]
        elif tag == "select":
            self.select = name
        elif tag == "option" and self.select and "selected" in found:
            self.values[self.select] = [found["value"]]
        elif tag == "textarea":
            self.area = name
            self.values[name] = [""]

    def handle_data(self, data):
        if self.area:
            self.values[self.area][0] += data

    def handle_endtag(self, tag):
        if tag == "textarea":
            self.values[self.area][0] = self.values[self.area][0].removeprefix("\n")
            self.area = None
        elif tag == "select":
            self.select = None


def controls(response):
    reader = FormReader()
    reader.feed(response.content.decode())
    return reader.values


def fill(client, url, **answers):
    """Open a section, change some answers, and give what the browser would send."""
    return controls(client.get(url)) | {
        name: value if isinstance(value, list) else [value] for name, value in answers.items()
    }
