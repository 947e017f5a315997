from __future__ import annotations

import os
from pathlib import Path

import pytest

from summarize.files import content


def test_a_file_is_read_as_far_as_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"\r\n\0abc")
    assert content(path) == b"\r\n\0abc"
    assert content(path, 3) == b"\r\n\0"


@pytest.mark.parametrize("kind", ["pipe", "device", "folder", "nothing"])
def test_what_is_no_file_is_not_waited_for(tmp_path: Path, kind: str) -> None:
    path = tmp_path / kind
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "device":
        path.symlink_to("/dev/zero")
    elif kind == "folder":
        path.mkdir()
    with pytest.raises(OSError, match=r"pipe or a device|directory") as found:
        content(path)
    assert found.value.strerror
