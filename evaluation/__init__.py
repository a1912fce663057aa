"""How well papers are read: fitted, calibrated, scored and compared on papers that a person labelled; read by nothing that it judges."""
