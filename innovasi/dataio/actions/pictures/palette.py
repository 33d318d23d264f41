"""The colours of the series: teluk, bukit, tanah, and the gold and maroon of tapis."""

INK = "#1f3a44"
PAPER = "#fbf6ec"
SAND = "#ead9bd"
GOLD = "#e0a93b"
MAROON = "#7b2d3b"
BRICK = "#c4593f"
CORAL = "#e58a6b"
LEAF = "#4f8f5b"
MOSS = "#2f6b52"
MINT = "#a9d3b4"
SEA = "#2f7f93"
LAGOON = "#74b5bf"
MIST = "#d5e7e6"
PLUM = "#5d4a72"
STEEL = "#8b9aa3"
WOOD = "#9a6a43"
SHADE = "#d8c6a6"

CLOTHES = (BRICK, SEA, GOLD, PLUM, LEAF, CORAL, MAROON, LAGOON)
SKINS = ("#b97f56", "#a66c45", "#c9936a", "#8f5b3a")
HAIRS = ("#2b2320", "#3a2c26", "#1f1b1a")
WALLS = ("#f2dfc0", "#f6e9d4", "#d9e6dd", "#f1cdb4", "#dfe7ee")
ROOFS = (BRICK, MAROON, "#a8633f", SEA, MOSS)

# Sky from top to horizon, sun, far hills, near hills.
SKIES = (
    ("#cfe6e8", "#e9f1e6", "#f8e7c4", "#f3c35a", "#9fc4b4", "#6da58a"),
    ("#bfdfe6", "#d9ecea", "#eef3e4", "#fbe6a2", "#8fbcae", "#5b9a80"),
    ("#f3d9c2", "#f7e4c9", "#fbeed6", "#ec8f5e", "#c3a58f", "#8f8a6c"),
    ("#c9dcef", "#dfe9ee", "#f5ead6", "#f6d27a", "#a4bfcb", "#6f9d94"),
    ("#e7dcec", "#f1e1dd", "#fae9cf", "#f0a763", "#b4a3bd", "#7f8f8b"),
)
NIGHT = ("#1d2f47", "#2a4460", "#3f5f78", "#f4e7b4", "#26455a", "#1d3a47")
