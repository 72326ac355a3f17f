"""
Danger from the two views of a message: is there any (yes or no), is it an emergency, and which risks.

Three small linear models share the features; their numbers are kept as arrays. The gate decides whether staff are alerted, so it is trained on
everything; level and risks are only looked at behind it.
"""

import json
from pathlib import Path
from typing import Any, Dict, List, Sequence, Tuple

import numpy as np
from scipy.special import expit, softmax
from sklearn.linear_model import SGDClassifier

from bot.text.linear_head import dense_view

Danger = Tuple[str, List[str]]
_PARTS = ("gate", "level", "risks")


class RiskHead:
    """See the module."""

    def __init__(self, risks: List[str], centre: np.ndarray, weights: Dict[str, np.ndarray]) -> None:
        """`weights`: for each part `<part>_dense`, `<part>_dense_bias`, `<part>_sparse`, `<part>_sparse_bias`."""
        self._risks = risks
        self._centre = centre
        # Sparse weights are turned once: a sparse row times a transposed view would copy the whole matrix for every message.
        self._weights = weights
        self._turned = {part: np.ascontiguousarray(weights[f"{part}_sparse"].T) for part in _PARTS}

    @classmethod
    def fit(cls, vectors: np.ndarray, ngrams: Any, dangers: Sequence[Danger], config: Dict[str, Any]) -> "RiskHead":
        """Train the three parts. `config`: dense_c, sparse_alpha."""
        centre = vectors.mean(axis=0)
        is_danger = np.asarray([level != "none" for level, _ in dangers])
        position = np.flatnonzero(is_danger)
        is_emergency = np.asarray([dangers[i][0] == "emergency" for i in position])
        first_risk = np.asarray([dangers[i][1][0] if dangers[i][1] else "life_danger" for i in position])
        targets = {
            "gate": (np.arange(len(dangers)), is_danger),
            "level": (position, is_emergency),
            "risks": (position, first_risk),
        }
        weights: Dict[str, np.ndarray] = {}
        for part, (rows, target) in targets.items():
            dense = dense_view(vectors[rows] - centre, target, config["dense_c"])
            sparse = SGDClassifier(
                loss="log_loss", alpha=config["sparse_alpha"], max_iter=20, tol=None, class_weight="balanced", average=True, random_state=7
            ).fit(ngrams[rows], target)
            for view, model in (("dense", dense), ("sparse", sparse)):
                weights[f"{part}_{view}"] = model.coef_.astype(np.float32)
                weights[f"{part}_{view}_bias"] = model.intercept_.astype(np.float32)
        return cls([str(risk) for risk in dense.classes_], centre, weights)

    def read(self, vectors: np.ndarray, ngrams: Any, config: Dict[str, Any]) -> List[Dict[str, Any]]:
        """`{"level", "risks", "probability"}` for each message. `config`: alert, emergency, name_risk."""
        gate = expit(self._score("gate", vectors, ngrams)[:, 0])
        emergency = expit(self._score("level", vectors, ngrams)[:, 0])
        shares = softmax(self._score("risks", vectors, ngrams), axis=1)
        return [self._reading(gate[i], emergency[i], shares[i], config) for i in range(len(gate))]

    def _reading(self, gate: float, emergency: float, shares: np.ndarray, config: Dict[str, Any]) -> Dict[str, Any]:
        if gate < config["alert"]:
            return {"level": "none", "risks": [], "probability": float(gate)}
        order = np.argsort(-shares)
        named = [self._risks[i] for i in order if shares[i] >= config["name_risk"]][:2] or [self._risks[order[0]]]
        level = "emergency" if emergency >= config["emergency"] else "urgent"
        return {"level": level, "risks": named, "probability": float(gate)}

    def _score(self, part: str, vectors: np.ndarray, ngrams: Any) -> np.ndarray:
        dense = (vectors - self._centre) @ self._weights[f"{part}_dense"].T + self._weights[f"{part}_dense_bias"]
        sparse = np.asarray(ngrams @ self._turned[part]) + self._weights[f"{part}_sparse_bias"]
        return (dense + sparse) / 2

    def save(self, folder: Path) -> None:
        """Write as arrays."""
        np.savez(folder / "risk.npz", centre=self._centre, **self._weights)
        (folder / "risk.json").write_text(json.dumps({"risks": self._risks, "parts": _PARTS}), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> "RiskHead":
        """Read what `save` wrote."""
        stated = json.loads((folder / "risk.json").read_text(encoding="utf-8"))
        with np.load(folder / "risk.npz", allow_pickle=False) as arrays:
            weights = {name: arrays[name] for name in arrays.files}
        centre = weights.pop("centre")
        return cls(stated["risks"], centre, weights)
