"""Guards of the employment context: what may not be done to entries of the job ledgers."""

from datetime import date

import pytest

from community_core.domain.employment import GUARDS, AidEntry, UnemployedEntry, ZeroJobHousehold
from community_core.entities import Refused, check


def test_an_entry_leaves_the_ledger_only_with_a_reason():
    entry = UnemployedEntry(number="U-1", name="测试居民", left=True)
    with pytest.raises(Refused, match="出账原因"):
        check(entry, GUARDS)
    entry.reason = "employed"
    check(entry, GUARDS)


def test_an_update_is_not_dated_before_its_change():
    entry = UnemployedEntry(number="U-1", name="测试居民", changed_on=date(2024, 5, 10), updated_on=date(2024, 5, 9))
    with pytest.raises(Refused, match="早于情况变动日期"):
        check(entry, GUARDS)
    entry.updated_on = date(2024, 5, 10)
    check(entry, GUARDS)


def test_a_last_resort_post_goes_only_to_somebody_recognised():
    entry = AidEntry(number="A-1", name="测试居民", applied_on=date(2024, 3, 1), placement_offered=True)
    with pytest.raises(Refused, match="尚未通过认定"):
        check(entry, GUARDS)
    entry.recognition = "refused"
    with pytest.raises(Refused, match="尚未通过认定"):
        check(entry, GUARDS)
    entry.recognition = "recognised"
    check(entry, GUARDS)


@pytest.mark.parametrize("change", [{"members_employed": 1}, {"moved_away": True}, {"closed": False}])
def test_a_household_closes_with_a_job_or_a_move(change):
    household = ZeroJobHousehold(number="H-1", closed=True)
    with pytest.raises(Refused, match="不能销账"):
        check(household, GUARDS)
    for name, value in change.items():
        setattr(household, name, value)
    check(household, GUARDS)
