import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]

SMALL = {
    "parking": ["where can i park", "is there a garage", "do you validate parking", "parking cost please",
                "how far is the lot from the door", "can my van fit in the garage", "street parking near you",
                "is parking free on sunday"],
    "coffee": ["do you have coffee", "where is the cafe", "can i buy a tea", "is the coffee any good",
               "espresso machine broken again", "when does the cafe close", "coffee in the waiting room",
               "hot chocolate for my kid"],
    "wifi": ["what is the wifi password", "internet does not work here", "how do i get online", "guest network name",
             "wifi so slow today", "can i use the internet", "is there a network for visitors", "no signal in room 4"],
}


def lines(path, rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def test_a_small_model_is_trained_classifies_and_verifies(careline, tmp_path):
    data = lines(tmp_path / "train.jsonl",
                 [{"text": text, "intent": label} for label, texts in SMALL.items() for text in texts])
    models = []
    for name in ("a.clm", "b.clm"):
        careline("intent", "train", "--data", data, "--out", tmp_path / name, "--html", tmp_path / "report.html",
                 "--without-vectors")
        models.append((tmp_path / name).read_bytes())
    assert models[0] == models[1]  # the same examples, the same bytes
    page = (tmp_path / "report.html").read_text()
    assert "<svg" in page and "http://" not in page.replace("http://www.w3.org", "") and "<script" not in page

    result = careline("intent", "classify", "--model", tmp_path / "a.clm", stdin=[{"text": "where do i park my car"}])
    assert result.lines[0]["ranking"][0]["intent"] == "parking"
    assert "no valid signature" in result.err

    key = tmp_path / "seed"
    key.write_text("7f" * 32)
    public = careline("model", "sign", tmp_path / "a.clm", "--key-file", key).out.strip()
    careline("model", "verify", tmp_path / "a.clm", "--public-key", public)
    careline("model", "verify", tmp_path / "a.clm", check=1)
    info = json.loads(careline("model", "info", tmp_path / "a.clm").out)
    assert info["manifest"]["labels"] == ["coffee", "parking", "wifi"]


def test_nothing_of_the_training_text_but_shared_words_is_in_the_model(careline, tmp_path):
    rows = [{"text": text, "intent": label} for label, texts in SMALL.items() for text in texts]
    rows[0]["text"] += " says Zoltanka Wexqvist born 3/4/1961"
    data = lines(tmp_path / "train.jsonl", rows)
    careline("intent", "train", "--data", data, "--out", tmp_path / "m.clm", "--without-vectors")
    model = (tmp_path / "m.clm").read_bytes().lower()
    for secret in (b"zoltanka", b"wexqvist", b"1961"):
        assert secret not in model


def test_bad_corpora_are_refused_with_their_place(careline, tmp_path):
    good = [{"text": text, "intent": label} for label, texts in SMALL.items() for text in texts]
    cases = [
        (good + [{"text": "where can i park", "intent": "coffee"}], ":25: the same text"),
        (good + [{"text": "a lonely label", "intent": "lonely"}], "fewer than 5"),
        (good + [{"text": "x", "intent": ""}], ":25:"),
        ([], "no examples"),
    ]
    for rows, expected in cases:
        result = careline("intent", "train", "--data", lines(tmp_path / "bad.jsonl", rows), "--out",
                          tmp_path / "bad.clm", "--without-vectors", check=3)
        assert expected in result.err
        assert not (tmp_path / "bad.clm").exists()


def test_eval_compares_models(careline, tmp_path):
    data = lines(tmp_path / "eval.jsonl", [{"text": "i need to refill my pills", "intent": "prescription_refill"},
                                           {"text": "my chest hurts and i cant breathe", "intent": "emergency"}])
    shipped = ROOT / "lib/assets/models/intent.clm"
    report = json.loads(careline("intent", "eval", "--data", data).out)
    assert report["accuracy"]["n"] == 2
    difference = json.loads(careline("intent", "eval", "--data", data, "--compare", shipped).out)
    assert difference["flips"] == []
