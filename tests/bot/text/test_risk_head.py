"""A gate, a level and names of risks; level and names only count behind the gate."""

from pathlib import Path

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from bot.text.risk_head import RiskHead

CONFIG = {"dense_c": 8.0, "sparse_alpha": 1e-4, "alert": 0.5, "emergency": 0.5, "name_risk": 0.25}
KINDS = [("none", []), ("emergency", ["life_danger"]), ("urgent", ["trafficking_now"]), ("emergency", ["child_alone", "life_danger"])]
DANGERS = KINDS * 8
Features = tuple[np.ndarray, csr_matrix]


@pytest.fixture(scope="module")
def features() -> Features:
    """One direction a kind, in both views."""
    rows = np.eye(len(KINDS), dtype=np.float32)[[KINDS.index(danger) for danger in DANGERS]]
    return rows + np.random.default_rng(7).normal(0, 0.05, rows.shape).astype(np.float32), csr_matrix(rows)


@pytest.fixture(scope="module")
def head(features: Features) -> RiskHead:
    return RiskHead.fit(*features, DANGERS, CONFIG)


def test_each_kind_is_read_as_it_was_taught(head: RiskHead, features: Features) -> None:
    for reading, (level, risks) in zip(head.read(*features, CONFIG), DANGERS, strict=True):
        assert (reading["level"], reading["risks"][:1]) == (level, risks[:1])


def test_no_danger_names_no_risk_and_tells_its_probability(head: RiskHead, features: Features) -> None:
    reading = head.read(*features, CONFIG)[0]
    assert reading["risks"] == []
    assert 0.0 <= reading["probability"] < CONFIG["alert"]


@pytest.mark.parametrize(("name_risk", "most", "least"), [(0.0, 2, 2), (1.01, 1, 1)])
def test_danger_always_has_a_name_and_two_at_most(head: RiskHead, features: Features, name_risk: float, most: int, least: int) -> None:
    for reading in head.read(*features, {**CONFIG, "name_risk": name_risk}):
        assert reading["level"] == "none" or least <= len(reading["risks"]) <= most


def test_stricter_emergency_only_lowers_the_level(head: RiskHead, features: Features) -> None:
    levels = {reading["level"] for reading in head.read(*features, {**CONFIG, "emergency": 1.01})}
    assert levels == {"none", "urgent"}


def test_head_comes_back_from_plain_files(head: RiskHead, features: Features, tmp_path: Path) -> None:
    head.save(tmp_path)
    for mine, theirs in zip(head.read(*features, CONFIG), RiskHead.load(tmp_path).read(*features, CONFIG), strict=True):
        assert (theirs["level"], theirs["risks"]) == (mine["level"], mine["risks"])
        assert theirs["probability"] == pytest.approx(mine["probability"], abs=1e-3)
