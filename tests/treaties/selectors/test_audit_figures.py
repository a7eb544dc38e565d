"""A published figure that the record does not give is a fault."""

import shutil

import pytest

from treaties.selectors.audit import GOLDEN, faults

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


@pytest.mark.parametrize(
    ("file", "right", "wrong", "sentence"),
    [
        (
            "ccm_counts.csv",
            "2023-07-11,111,110,",
            "2023-07-11,111,111,",
            "Convention on Cluster Munitions on 2023-07-11: in_force is 110; published is 111.",
        ),
        (
            "ccm_effective_dates.csv",
            "2018-08-31,2019-02-01,",
            "2018-08-31,2019-03-01,",
            "Convention on Cluster Munitions, NAM: ratification of 2018-08-31 takes effect on 2019-02-01; "
            "published is 2019-03-01.",
        ),
        (
            "ccm_effective_dates.csv",
            "NGA,ratification,2023-02-28",
            "NGA,ratification,2023-02-27",
            "Convention on Cluster Munitions, NGA: ratification of 2023-02-27 is published, "
            "and is not on the record.",
        ),
    ],
)
def test_a_published_figure_that_the_record_does_not_give_is_one_sentence(
    tmp_path, file, right, wrong, sentence
):
    shutil.copytree(GOLDEN, tmp_path, dirs_exist_ok=True)
    text = (tmp_path / file).read_text(encoding="utf-8")
    assert right in text
    (tmp_path / file).write_text(text.replace(right, wrong), encoding="utf-8")
    assert faults(golden=tmp_path) == [sentence]
