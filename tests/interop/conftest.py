import pytest
from interop import fill


@pytest.fixture(scope="session")
def log(tmp_path_factory):
    opened = fill(tmp_path_factory.mktemp("interop") / "log")
    yield opened
    opened.close()
