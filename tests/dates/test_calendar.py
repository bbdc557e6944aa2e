"""Moving points of the calendar."""

from datetime import date

import pytest

from extract.dates.calendar import Point


@pytest.mark.parametrize("amount", [1, -1, 3])
@pytest.mark.parametrize("unit", ["D", "W", "2W", "WE", "M", "Q", "Y"])
def test_every_day_moves_by_every_unit(unit: str, amount: int) -> None:
    start = Point(date(2024, 5, 3), "D")
    moved = start.shift(amount, unit)
    assert moved is not None
    assert (moved.start > start.start) == (amount > 0)


def test_a_fortnight_is_two_weeks_and_known_to_the_week() -> None:
    assert Point(date(2024, 5, 3), "D").shift(1, "2W") == Point(date(2024, 5, 13), "W")
