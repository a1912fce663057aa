"""The legend of lines told apart by colour, dash and shape is one, and its signs are whole, whatever lines there are."""

from tests.charts.test_charts import FULL, _spec


def test_one_legend_whose_signs_no_dash_notches() -> None:
    told = [layer["encoding"] for layer in _spec("over_years", FULL)["layer"]]
    channels = [one[name] for one in told for name in ("color", "strokeDash", "shape") if name in one]
    assert len(channels) == 5
    for name in ("title", "legend"):
        assert all(one[name] == channels[0][name] for one in channels)
    assert all(one["scale"]["domain"] == channels[0]["scale"]["domain"] for one in channels)
    assert channels[0]["legend"]["symbolStrokeWidth"] == 0
