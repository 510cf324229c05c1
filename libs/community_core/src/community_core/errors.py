"""The root of every error that this distribution raises."""

from community_core.text import Text


class CommunityError(Exception):
    """Says in both languages what is wrong and what to do.

    `code` is stable and machine-readable; `text` is for people.
    """

    code = "community_error"

    def __init__(self, text: Text) -> None:
        super().__init__(f"{text.zh} / {text.en}")
        self.text = text


class UnknownFactType(CommunityError):
    """No fact type has this name; `suggestion` is the nearest one that exists, if any."""

    code = "unknown_fact_type"

    def __init__(self, name: str, suggestion: str | None) -> None:
        hint = Text(f"；是否想写“{suggestion}”", f"; did you mean {suggestion!r}") if suggestion else Text("", "")
        super().__init__(
            Text(f"没有名为“{name}”的事实类型", f"there is no fact type {name!r}")
            + hint
            + Text("。请用 community facts 查看全部类型。", ". Run `community facts` to list them all.")
        )
        self.name = name
        self.suggestion = suggestion


class UnknownClause(CommunityError):
    """No normative unit has this number."""

    code = "unknown_clause"

    def __init__(self, number: str, suggestion: str | None) -> None:
        hint = Text(f"；是否想写“{suggestion}”", f"; did you mean {suggestion!r}") if suggestion else Text("", "")
        super().__init__(
            Text(f"标准中没有第{number}条", f"the standard has no clause {number!r}")
            + hint
            + Text("。请用 community clauses 查看全部条款。", ". Run `community clauses` to list them all.")
        )
        self.number = number
        self.suggestion = suggestion


class InvalidValue(CommunityError, ValueError):
    """A value does not fit its attribute; `attribute` names it, `value` is already masked where sensitive."""

    code = "invalid_value"

    def __init__(self, attribute: str, value: str, text: Text) -> None:
        super().__init__(text)
        self.attribute = attribute
        self.value = value


class PersonalDataRefused(InvalidValue):
    """Evidence names no person: something shaped like an ID number or a telephone was found."""

    code = "personal_data"


class InvalidCatalogue(CommunityError):
    """A catalogue or an overlay cannot be used; every problem is listed."""

    code = "invalid_catalogue"

    def __init__(self, problems: tuple[str, ...]) -> None:
        listed = "\n".join(f"  - {p}" for p in problems)
        super().__init__(
            Text(f"条款目录有{len(problems)}处错误", f"the catalogue has {len(problems)} problems:\n{listed}")
        )
        self.problems = problems


class OverlayConflict(CommunityError):
    """Two plugins set the same parameter differently from the same date."""

    code = "overlay_conflict"

    def __init__(self, clause: str, parameter: str, in_force_from: str, plugins: tuple[str, str]) -> None:
        a, b = plugins
        super().__init__(
            Text(
                f"插件“{a}”与“{b}”对第{clause}条的“{parameter}”自{in_force_from}起给出不同的值；请停用其中一个。",
                f"plugins {a!r} and {b!r} disagree on {parameter!r} of clause {clause} from {in_force_from}; "
                "switch one of them off.",
            )
        )
        self.clause = clause
        self.parameter = parameter
        self.plugins = plugins


class MissingCommunity(CommunityError):
    """The evidence speaks of several communities and none was named."""

    code = "missing_community"

    def __init__(self, found: tuple[str, ...]) -> None:
        names = ", ".join(found[:5]) + ("…" if len(found) > 5 else "")
        super().__init__(
            Text(
                f"数据涉及{len(found)}个社区（{names}）；请用 community= 或 --community 指明评哪一个。",
                f"the evidence speaks of {len(found)} communities ({names}); name one with community= or --community.",
            )
        )
        self.found = found
