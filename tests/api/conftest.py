"""What the tests of open data share."""

import pytest


@pytest.fixture
def fetched(client):
    """The answer at an address below /api/v1/, read."""

    def read(path, **headers):
        answer = client.get(f"/api/v1/{path}", headers=headers)
        assert answer.status_code == 200, answer.content
        return answer.json()

    return read


@pytest.fixture
def body(client):
    """The text at an address, however it is sent."""

    def read(path):
        answer = client.get(path)
        assert answer.status_code == 200, path
        content = b"".join(answer.streaming_content) if answer.streaming else answer.content
        return content.decode()

    return read
