"""`check`: every row accounted for, rejected rows written out, mended and read again."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from rich.cells import cell_len

from community_core import Standard


def test_files_without_fault_end_with_0(call: Any, good: Path) -> None:
    result = call("check", good)
    assert 0 == result.exit_code
    assert "合计" in result.stdout


def test_rejected_rows_end_with_1_and_say_where_what_and_what_to_do(call: Any, bad: Path) -> None:
    result = call("check", bad)
    assert 1 == result.exit_code
    for words in (
        "退回2行",
        "第2行“发生日期”（2025-02-30）",
        "2025年没有2月30日；请核对日期",
        "第3行“发现问题数”（-3）",
        "--rejected",
    ):
        assert words in result.stdout
    assert max(map(cell_len, result.stdout.splitlines())) <= 80


def test_json_counts_add_up_and_carry_the_codes(call: Any, bad: Path) -> None:
    data = json.loads(call("check", bad, "--format", "json").stdout)
    assert data["read"] == data["accepted"] + data["duplicate"] + data["rejected"] == 3
    assert "no_such_date" == data["refused"][0]["code"]
    assert 2 == data["refused"][0]["row"]
    assert "安全检查.csv" == data["sheets"][0]["file"]


def test_rejected_rows_can_be_mended_and_read_in_again(call: Any, bad: Path, tmp_path: Path) -> None:
    out = tmp_path / "退回.xlsx"
    result = call("check", bad, "--rejected", out)
    assert "退回的行已写出" in result.stderr
    book = load_workbook(out)
    sheet = book.worksheets[0]
    header = [str(c.value).rstrip("*") for c in sheet[1]]
    sheet.cell(2, header.index("发生日期") + 1, "2025-02-28")
    sheet.cell(3, header.index("发现问题数") + 1, "3")
    book.save(out)
    mended = json.loads(call("check", out, "--format", "json").stdout)
    assert (2, 2, 0) == (mended["read"], mended["accepted"], mended["rejected"])


def test_nothing_is_written_where_nothing_was_rejected(call: Any, good: Path, tmp_path: Path) -> None:
    out = tmp_path / "退回.xlsx"
    assert "没有退回的行" in call("check", good, "--rejected", out).stderr
    assert not out.exists()


@pytest.mark.parametrize("name", ["退回.pdf", "退回"])
def test_rejected_rows_go_to_formats_that_can_be_read_again(call: Any, bad: Path, tmp_path: Path, name: str) -> None:
    result = call("check", bad, "--rejected", tmp_path / name)
    assert 2 == result.exit_code
    assert ".xlsx、.csv 或 .jsonl" in result.stderr


def test_ids_are_written_back_and_stay_the_same(call: Any, bad: Path) -> None:
    result = call("check", bad.parent, "--assign-ids")
    assert "补写了1个编号" in result.stderr
    assert "编号" in bad.read_text("utf-8").splitlines()[0].split(",")
    before = bad.read_bytes()
    assert "补写了0个编号" in call("check", bad, "--assign-ids").stderr
    assert before == bad.read_bytes()


def test_a_file_whose_ids_cannot_be_written_is_named(call: Any, good: Path, tmp_path: Path) -> None:
    broken = tmp_path / "坏.xlsx"
    broken.write_bytes(b"no workbook")
    result = call("check", good, broken, "--assign-ids")
    assert 1 == result.exit_code
    assert "坏.xlsx" in result.stderr


def test_a_broken_file_is_a_problem_and_the_others_are_read(call: Any, good: Path, tmp_path: Path) -> None:
    broken = tmp_path / "坏.xlsx"
    broken.write_bytes(b"no workbook")
    result = call("check", good, broken)
    assert 1 == result.exit_code
    assert "坏.xlsx" in result.stdout
    assert json.loads(call("check", good, broken, "--format", "json").stdout)["problems"]


def test_only_the_first_rows_are_named_and_the_rest_counted(call: Any, bad: Path) -> None:
    rows = bad.read_text("utf-8").splitlines()
    bad.write_text("\n".join([rows[0], *(f"K{n},2025-02-30,专项,燃气,1,qinghe" for n in range(15)), rows[3]]), "utf-8")
    said = call("check", bad).stdout
    assert "退回15行" in said
    assert "……另有5行" in said


def test_rows_without_a_community_are_read_when_one_is_named(call: Any, tmp_path: Path) -> None:
    path = tmp_path / "安全检查.csv"
    path.write_text("检查编号,发生日期,检查范围,检查内容,发现问题数\nJ1,2025-03-01,专项,燃气,3\n", "utf-8")
    assert 1 == call("check", path).exit_code
    assert 0 == call("check", path, "--community", "qinghe").exit_code


def test_a_date_after_the_clock_is_refused(call: Any, tmp_path: Path) -> None:
    path = tmp_path / "安全检查.csv"
    path.write_text("检查编号,发生日期,检查范围,检查内容,发现问题数\nJ1,2180-03-01,专项,燃气,3\n", "utf-8")
    assert 1 == call("check", path, "--community", "qinghe").exit_code
    assert 0 == call("check", path, "--community", "qinghe", "--as-of", "2180-03-02").exit_code


def test_sheets_are_counted_apart_only_where_something_was_not_taken(
    call: Any, tmp_path: Path, standard: Standard
) -> None:
    from community_core.readers import write_workbook
    from community_core.synthesis import Synthesis

    evidence = Synthesis(standard.fact_types, date(2026, 1, 31), community="qinghe").unit(
        standard.edition("2017"), "9.1.2.2"
    )
    path = tmp_path / "台账.xlsx"
    rows = {name: [e for e in evidence if e.fact_type == name] for name in {e.fact_type for e in evidence}}
    write_workbook(path, rows, standard.fact_types, only=rows)
    assert "［" not in call("check", path, "--as-of", "2026-01-31").stdout
    book = load_workbook(path)
    sheet = book["安全检查"]
    sheet.cell(2, [c.value for c in sheet[1]].index("发现问题数*") + 1, "许多")
    book.save(path)
    said = call("check", path, "--as-of", "2026-01-31").stdout
    assert "［安全检查］" in said
    assert "\n   1     1     0     0  ［" not in said


def test_two_contents_of_one_id_and_revision_are_named(call: Any, tmp_path: Path) -> None:
    for name, scope in (("安全检查-甲.csv", "专项"), ("安全检查-乙.csv", "全面综合")):
        (tmp_path / name).write_text(
            f"编号,社区,发生日期,检查范围,检查内容,发现问题数\nJC-1,c-1,2025-03-05,{scope},治安状况,0\n",
            encoding="utf-8",
        )
    result = call("check", tmp_path)
    assert 1 == result.exit_code
    assert "编号JC-1第1版有2份不同内容" in result.stdout.replace("\n", "").replace(" ", "")
    data = json.loads(call("check", tmp_path, "--format", "json").stdout)
    assert ["JC-1" in c["zh"] for c in data["conflicts"]] == [True]
