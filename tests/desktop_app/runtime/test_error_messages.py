import pytest

from desktop_app.docset.errors import DocsetError
from desktop_app.runtime.error_messages import user_message


def test_what_a_person_can_mend_is_said_as_it_is(caplog: pytest.LogCaptureFixture) -> None:
    assert (
        user_message(DocsetError("x.db is empty: copy it again."))
        == "x.db is empty: copy it again."
    )
    assert not caplog.records


def test_a_bug_is_one_sentence_for_the_user_and_a_traceback_in_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    assert user_message(KeyError("x\ny")) == "Something went wrong (KeyError: 'x\\ny')."
    assert user_message(ValueError("a\nb")) == "Something went wrong (ValueError: a)."
    assert user_message(ValueError()) == "Something went wrong (ValueError)."
    assert len(caplog.records) == 3
    assert caplog.records[0].exc_info
