"""CSV in the encodings of offices, and JSON Lines."""

import json
import tracemalloc
from datetime import UTC, datetime

import pytest

from community_core.codec import evidence_to_json
from community_core.readers import Limits

HEAD = "制度编号,发生日期,制度名称"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_csv_is_read_in_any_encoding_and_with_any_delimiter(read, text, encoding, delimiter, ending):
    lines = [HEAD, "Z-1,2025-03-05,门卫、值班制度", 'Z-2,2025/3/6,"巡逻\n制度"', ""]
    content = ending.join(lines).replace(",", delimiter)
    done = read(text("安全制度.csv", content, encoding))
    assert [e.content.name for e in done.accepted] == ["门卫、值班制度", "巡逻\n制度"]
    assert done.clean


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_plain_letters_in_utf16_without_a_mark_are_told_from_utf8(read, text, encoding):
    assert (
        read(text("security.rule.csv", "subject,occurred_on,name\nZ-1,2025-03-05,Rule\n", encoding)).rows.accepted == 1
    )


@pytest.mark.parametrize("head", ["制度编号,发生日期,制度名称", "subject,occurred_on,name"])
def test_a_file_of_nuls_is_not_taken_for_utf16(read, text, head):
    done = read(text("安全制度.csv", head + '\n"\x00","\x00","\x00"\nZ-1,2025-03-05,好\n'))
    assert (done.rows.read, done.rows.accepted) == (2, 1)


def test_big5_is_told_by_its_letters(read, text):
    lines = "\n".join(f"Z-{i},2025-03-05,社區居民會議與門衛值班巡邏檢查登記制度的說明與辦法" for i in range(40))
    done = read(text("安全制度.csv", f"subject,occurred_on,name\n{lines}\n", "big5"))
    assert done.rows.accepted == 40 or done.problems[0].code == "unknown_encoding"


def test_a_row_with_broken_bytes_is_refused_and_the_others_are_read(read, tmp_path):
    path = tmp_path / "安全制度.csv"
    path.write_bytes(
        f"{HEAD}\nZ-1,2025-03-05,好\nZ-2,2025-03-05,坏".encode() + b"\xff\xfe\n" + "Z-3,2025-03-05,好\n".encode()
    )
    done = read(path)
    assert [(r.code, r.row) for r in done.rejected] == [("broken_text", 3)]
    assert done.rows.accepted == 2


def test_bytes_of_no_encoding_are_a_problem_of_the_file(read, tmp_path):
    path = tmp_path / "安全制度.csv"
    path.write_bytes(b"a,b\n\xff\xff\xff\x81\xff\n\x80\xff,1\n" * 3)
    done = read(path)
    assert done.rows.accepted == 0
    assert done.problems or done.rejected


def test_a_lone_surrogate_smuggled_into_utf8_is_refused(read, tmp_path):
    path = tmp_path / "安全制度.csv"
    path.write_bytes(f"{HEAD}\nZ-1,2025-03-05,".encode() + b"\xed\xa0\x80\n")
    assert read(path).rejected[0].code == "broken_text"


def test_a_stray_quote_costs_its_own_line_only(read, text):
    done = read(
        text(
            "安全制度.csv",
            f'{HEAD}\nZ-1,2025-03-05,"门卫\nZ-2,2025-03-05,好\nZ-3,2025-03-05,"也"好\nZ-4,2025-03-05,好\n',
        )
    )
    assert [(r.code, r.row) for r in done.rejected] == [("broken_quotes", 2), ("broken_quotes", 4)]
    assert [e.subject for e in done.accepted] == ["Z-2", "Z-4"]


def test_a_quote_that_is_never_closed_does_not_swallow_the_file(read, text):
    lines = "\n".join(f"Z-{i},2025-03-05,好" for i in range(20_000))
    done = read(text("安全制度.csv", f'{HEAD}\nX,2025-03-05,"好\n{lines}\n'))
    assert (done.rows.accepted, done.rows.rejected) == (20_000, 1)


def test_rows_are_numbered_as_a_spreadsheet_shows_them(read, text):
    done = read(text("安全制度.csv", f'\n{HEAD}\n\nZ-1,2025-03-05,"两\n行"\nZ-2,坏,好\n'))
    assert done.rejected[0].row == 5


def test_an_empty_file_holds_no_rows(read, text):
    assert read(text("安全制度.csv", "")).rows.read == 0
    assert read(text("安全制度.csv", HEAD + "\n")).clean


def test_a_file_beyond_the_limit_is_not_opened(read, text):
    done = read(text("安全制度.csv", HEAD + "\nZ,2025-03-05,好\n"), limits=Limits(file_bytes=10))
    assert done.problems[0].code == "file_too_big"


def test_a_large_csv_streams(read, tmp_path):
    path = tmp_path / "安全制度.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write(HEAD + ",备注\n")
        for i in range(4_000):
            file.write(f"Z-{i % 100},2025-03-05,{'好' * 40}\n")
    tracemalloc.start()
    done = read(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert done.rows.accepted == 4_000
    assert peak < 4_000 * 1_500 + 4 * 1024 * 1024  # the records, and a bounded buffer


# --- JSON Lines ------------------------------------------------------------------------------------------------------

DATA = {
    "fact_type": "security.rule", "community": "c1", "subject": "Z-1", "occurred_on": "2025-03-05",
    "content": {"name": "例会"},
}  # fmt: skip


def lines(*records: object) -> str:
    return "".join((r if isinstance(r, str) else json.dumps(r, ensure_ascii=False)) + "\n" for r in records)


def test_evidence_as_json_lines_comes_back_equal(read, text, town):
    from community_core.evidence import Evidence

    given = read(text("安全制度.csv", f"{HEAD}\nZ-1,2025-03-05,𠮷\n")).accepted
    given += (given[0].retracted(datetime(2025, 4, 1, 3, 4, 5, 6, tzinfo=UTC)),)
    done = read(text("a.jsonl", lines(*map(evidence_to_json, given))))
    assert done.accepted == given
    assert isinstance(done.accepted[0], Evidence)


def test_what_a_record_leaves_out_is_filled_in(read, text):
    bare = {k: v for k, v in DATA.items() if k != "community"}
    done = read(text("a.ndjson", "\ufeff" + lines(bare) + "\n\n" + lines(bare)))
    assert done.rows.accepted == 2
    assert done.accepted[0].community == "c1"
    assert done.accepted[0].recorded_at == datetime(2025, 3, 4, 16, tzinfo=UTC)


def test_a_record_without_id_is_the_same_as_that_row_of_a_table(read, text):
    done = read(text("安全制度.csv", f"{HEAD}\nZ-1,2025-03-05,例会\n"), text("a.jsonl", lines(DATA)))
    assert (done.rows.accepted, done.rows.duplicate) == (1, 1)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("{", "invalid_json"),
        ("[]", "invalid_json"),
        ("1", "invalid_json"),
        ('{"a": NaN}', "invalid_json"),
        ('{"a": 1, "a": 2}', "invalid_json"),
        ('{"a": "\\ud800"}', "invalid_json"),
        ("[" * 40 + "]" * 40, "invalid_json"),
        ("[" * 100_000, "invalid_json"),
        ('{"a": 1e999}', "invalid_json"),
        ('{"a": ' + "9" * 5000 + "}", "invalid_json"),
        (DATA | {"content": {"name": 1}}, "invalid_value"),
        (DATA | {"content": {"name": "a\x00"}}, "invalid_value"),
        (DATA | {"content": {"nam": "a"}}, "unknown_key"),
        (DATA | {"content": {}}, "missing_value"),
        (DATA | {"content": None}, "missing_value"),
        (DATA | {"content": None, "id": "x"}, "missing_value"),
        (DATA | {"revision": 2}, "missing_value"),
        (DATA | {"revision": 0, "id": "x"}, "invalid_value"),
        (DATA | {"fact_type": "security.rul"}, "unknown_fact_type"),
        (DATA | {"fact_type": ["x"]}, "unknown_fact_type"),
        (DATA | {"occurred_on": "2025-07-01"}, "date_in_future"),
        (DATA | {"subject": "11010519491231002X"}, "personal_data"),
        (DATA | {"extra": 1}, "unknown_key"),
        (DATA | {"revision": 9**30}, "invalid_json"),
    ],
)
def test_a_bad_record_is_refused_and_the_others_are_read(read, text, line, code):
    done = read(text("a.jsonl", lines(line, DATA)))
    assert [(r.code, r.row) for r in done.rejected] == [(code, 1)]
    assert done.rows.accepted == 1
    assert "11010519491231002X" not in repr(done.rejected) + done.rejected[0].text.zh


def test_a_line_beyond_the_limit_is_refused_without_being_held(read, text):
    done = read(text("a.jsonl", lines('{"a": "' + "x" * 3_000_000 + '"}', DATA)))
    assert [(r.code, r.row) for r in done.rejected] == [("line_too_long", 1)]
    assert done.rows.accepted == 1


def test_a_line_that_is_not_utf8_is_refused(read, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(lines(DATA).encode("gb18030") + lines(DATA).encode())
    done = read(path)
    assert [r.row for r in done.rejected] == [1]
    assert done.rows.accepted == 1


def test_json_lines_in_utf16_are_a_problem_of_the_file(read, text):
    assert read(text("a.jsonl", lines(DATA), "utf-16")).problems[0].code == "unknown_encoding"
