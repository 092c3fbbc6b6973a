"""Loading a bundle, asking for models, and judging from many threads."""

import json
import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from analytics_schemas import Issue, Reader, UnknownModelError, is_valid
from analytics_schemas.conformance import main
from tests.one_rule import with_rule

BUNDLE = {"$defs": {"Money": with_rule("has", "amount_minor"), "Alert": {"type": "object"}}}
BROKEN = [Issue("", "It holds.", "error", rule="model.rule")]
FULL_BUNDLE = Path(__file__).parents[3] / "schemas" / "bundle.json"


@pytest.mark.parametrize("bundle", [BUNDLE, json.dumps(BUNDLE), json.dumps(BUNDLE).encode()])
def test_bundle_is_text_bytes_or_a_value(bundle: str) -> None:
    reader = Reader(bundle)
    assert reader.models() == ["Alert", "Money"]
    assert reader.validate("Money", b"{}") == BROKEN


def test_bundle_is_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "bundle.json"
    path.write_text(json.dumps(BUNDLE))
    assert Reader.from_file(path).validate("Money", b"{}") == BROKEN
    assert Reader.from_file(str(path)).validate("Money", b'{"amount_minor":1}') == []


def test_document_is_any_bytes() -> None:
    reader = Reader(BUNDLE)
    for document in (b"{}", bytearray(b"{}"), memoryview(b"{}")):
        assert reader.validate("Money", document) == BROKEN


@pytest.mark.parametrize(
    ("model", "message"),
    [
        ("Mony", "There is no model 'Mony': did you mean Money?"),
        ("Xyz", "There is no model 'Xyz': models() lists all."),
    ],
)
def test_unknown_model(model: str, message: str) -> None:
    with pytest.raises(UnknownModelError) as caught:
        Reader(BUNDLE).validate(model, b"{}")
    assert str(caught.value) == message


def test_warnings_leave_a_document_valid() -> None:
    assert is_valid([])
    assert is_valid([Issue("", "", "warning"), Issue("", "", "info")])
    assert not is_valid([Issue("", "", "warning"), Issue("", "")])


def test_issues_are_values() -> None:
    issue = Issue("/a", "It holds.", rule="model.rule")
    assert pickle.loads(pickle.dumps(issue)) == issue
    assert len({issue, Issue("/a", "It holds.", rule="model.rule")}) == 1


def test_threads_share_a_reader() -> None:
    reader = Reader(BUNDLE)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: reader.validate("Money", b"{}"), range(200)))
    assert found == [BROKEN] * 200


def test_conformance_answers_each_document(tmp_path: Path) -> None:
    bundle, pack, answers = (tmp_path / name for name in ("bundle", "pack", "answers"))
    bundle.write_text(json.dumps(BUNDLE))
    lines = [
        {"id": "1", "model": "Money", "base64": "e30="},
        {"id": "2", "model": "Nothing", "base64": "e30="},
        {"id": "3", "model": "Alert", "base64": "/w=="},
    ]
    pack.write_text("\n".join(map(json.dumps, lines)) + "\n")
    main(str(bundle), str(pack), str(answers))
    *found, last = map(json.loads, answers.read_text().splitlines())
    told = [[(issue["rule"], issue["keyword"]) for issue in each["issues"]] for each in found]
    assert told == [[("model.rule", None)], [(None, "unexpected")], [(None, "not_utf8")]]
    assert last["nanos_per_document"] > 0


@pytest.mark.skipif(not FULL_BUNDLE.exists(), reason="the bundle is made by the build")
class TestFullBundle:
    """The bundle of all models."""

    reader = Reader.from_file(FULL_BUNDLE) if FULL_BUNDLE.exists() else Reader(BUNDLE)

    def test_every_model_can_be_prepared(self) -> None:
        for model in self.reader.models():
            (issue,) = self.reader.validate(model, b"")
            assert issue.keyword == "not_json"

    @pytest.mark.parametrize(
        ("document", "rule", "path"),
        [
            (
                b'{"amount_minor":1,"currency":"JPY","exponent":2}',
                "money.yen_has_no_minor_unit",
                "/exponent",
            ),
            (b'{"amount_minor":1,"currency":"JPY","exponent":0}', None, None),
        ],
    )
    def test_money(self, document: bytes, rule: str | None, path: str | None) -> None:
        issues = self.reader.validate("Money", document)
        assert [(issue.rule, issue.path) for issue in issues] == ([(rule, path)] if rule else [])
