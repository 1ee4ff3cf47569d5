"""Pins that are toggled faster than the disk writes."""

from collections.abc import Callable

from tests.desktop_app.driver import CONTROL, KEY, Driver


def test_a_second_toggle_undoes_the_first_before_that_is_stored(drive: Callable[..., None]) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("re.sub")
        user.press(KEY.Key_D, CONTROL)
        user.press(KEY.Key_D, CONTROL)
        user.window.box.clear()
        await user.search("asyncio.gather")
        for _ in range(3):
            user.press(KEY.Key_D, CONTROL)
        # changes are made in the order of the keys: with the last one all are made
        await user.until(lambda: len(user.user_data.store.pins) == 1)
        user.window.box.clear()
        await user.search("asyncio.TaskGroup")
        user.press(KEY.Key_D, CONTROL)
        await user.until(lambda: len(user.user_data.store.pins) == 2)
        names = [pin.qualified_name for pin in user.user_data.store.pins]
        assert sorted(names) == ["asyncio.TaskGroup", "asyncio.gather"]

    drive(scenario)
