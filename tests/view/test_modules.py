import pytest

from extract.view.modules import join_modules


def test_modules_stand_after_what_they_import_and_keep_their_names_apart() -> None:
    sources = {
        "main": 'import { twice } from "./sums.js";\nconst own = 3;\ntwice(own);\n',
        "sums": "const own = 2;\nexport function twice(x) {\n  return x * own;\n}\n",
    }
    joined = join_modules(sources, "main")
    assert joined.index("modules.sums = ") < joined.index("modules.main = ")
    assert "const { twice } = modules.sums;" in joined
    assert "return { twice };" in joined


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ('import * as all from "./other.js";\n', "another form"),
        ("export default 3;\n", "another form"),
        ('import { a } from "./gone.js";\n', "not there"),
        ('import { a } from "./main.js";\n', "circle"),
    ],
)
def test_a_module_that_cannot_be_joined_is_an_error(source: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        join_modules({"main": source, "other": ""}, "main")
