"""Unit → rules → fact types → scenarios: nothing is missing, and what is written down is current."""

import textwrap

import pytest

UNIFORM = 0.15


def test_what_is_committed_is_what_would_be_generated_now(tool):
    old = [path.name for path, text in tool.generated().items() if path.read_text(encoding="utf-8") != text]
    assert not old, f"run make docs: {old}"


def test_every_unit_is_met_in_one_scenario_and_not_met_in_another_and_every_tag_names_a_unit(tool, root, standard):
    problems = tool.gaps(standard.catalogue.units, tool.scenarios(root / "features"))
    assert not problems, "\n".join(problems)


def test_every_scenario_of_a_clause_says_what_becomes_of_it(tool, root):
    silent = [f"{s.file}:{s.line} {s.clause}" for s in tool.scenarios(root / "features") if not s.verdicts]
    assert not silent, "\n".join(silent)


def test_no_two_scenarios_of_a_file_have_the_same_name(tool, root):
    seen: set[tuple[str, str]] = set()
    twice = []
    for s in {(s.file, s.line): s for s in tool.scenarios(root / "features")}.values():
        if (s.file, s.name) in seen:
            twice.append(f"{s.file}:{s.line} {s.name}")
        seen.add((s.file, s.name))
    assert not twice, "\n".join(twice)


def test_no_sentence_pattern_prevails(tool, root):
    sentence, n, all_ = tool.commonest(root / "features")
    assert n <= UNIFORM * all_, f"{n} of {all_} Given lines are “{sentence}”"


def test_sentences_are_compared_without_their_dates_and_numbers(tool):
    a, b = "2024年的3月5日、6月4日各查一次，12人到场", "2025年1月7日各查一次，9人到场"
    assert tool.skeleton(a) == tool.skeleton(b)


@pytest.fixture
def features(tmp_path):
    """A folder with one feature: 9.2.1 met and not met in an outline, 9.2.2 met only, a tag that names nothing."""
    folder = tmp_path / "features"
    folder.mkdir()
    (folder / "a.feature").write_text(
        textwrap.dedent(
            """\
            # language: zh-CN
            功能: 试
              背景:
                假如 "清河里社区"自2023年1月1日起施行本标准

              @clause-9.2.1
              场景大纲: 公约
                假如 社区<日>印发了公约
                当 检查组查到2025年1月20日
                那么 第9.2.1条为“<结论>”

                例子:
                  | 日         | 结论   |
                  | 2024年1月1日 | 符合   |
                  | 2026年1月1日 | 无证据 |

              @clause-9.2.2
              场景: 单元
                假如 2023年7月3日成立了单元
                当 检查组查到2025年1月20日
                那么 第9.2.2条为“符合”

              @clause-9.2.99
              场景: 没有这一条
                当 检查组查到2025年1月20日
                那么 第9.2.99条为“符合”
            """
        ),
        encoding="utf-8",
    )
    return folder


def test_an_outline_gives_the_verdicts_of_all_its_rows(tool, features):
    found = {s.clause: s.verdicts for s in tool.scenarios(features)}
    assert found["9.2.1"] == ("符合", "无证据")


def test_a_unit_that_is_never_unmet_and_a_tag_without_unit_are_named(tool, features, standard):
    units = [u for u in standard.catalogue.units if u.number in ("9.2.1", "9.2.2")]
    problems = tool.gaps(units, tool.scenarios(features))
    said = "\n".join(problems)
    assert "9.2.1" not in said
    assert "no scenario in which it is not met" in said
    assert "features/a.feature:24: the tag @clause-9.2.99 names no unit" in said


def test_given_lines_leave_out_when_and_then(tool, features):
    assert ["社区<日>印发了公约", "2023年7月3日成立了单元"] == [
        g for g in tool.given_lines(features) if "施行" not in g
    ]
