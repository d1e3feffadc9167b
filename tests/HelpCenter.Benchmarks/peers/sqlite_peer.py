"""SQLite FTS5 over the folder that `helpcenter eval search` reads: its own Unicode tokenizer, bm25(), words joined by OR.

    python3 sqlite_peer.py FOLDER      nDCG@10 of the judged queries and the median time of one, for orientation
"""
import gzip, json, math, os, re, sqlite3, statistics, sys, time


def lines(folder, name):
    path = os.path.join(folder, name)
    file = open(path, encoding="utf-8") if os.path.exists(path) else gzip.open(path + ".gz", "rt", encoding="utf-8")
    with file:
        return [line.rstrip("\n") for line in file if line.strip()]


folder = sys.argv[1]
base = sqlite3.connect(":memory:")
base.execute("create virtual table page using fts5(id unindexed, title, text)")
for page in map(json.loads, lines(folder, "corpus.jsonl")):
    base.execute("insert into page values (?, ?, ?)", (page["_id"], page.get("title", ""), page["text"]))
answers = {}
for line in lines(folder, "qrels.tsv")[1:]:
    query, page, grade = line.split("\t")
    answers.setdefault(query, {})[page] = int(grade)
scores, times = [], []
for query in map(json.loads, lines(folder, "queries.jsonl")):
    grades = answers.get(query["_id"])
    words = set(re.findall(r"\w+", query["text"].lower()))
    if not grades or not words:
        continue
    start = time.perf_counter()
    found = base.execute("select id from page where page match ? order by bm25(page, 0, 2, 1) limit 10", (" OR ".join(f'"{word}"' for word in words),)).fetchall()
    times.append((time.perf_counter() - start) * 1000)
    gain = sum(grades.get(page, 0) / math.log2(i + 2) for i, (page,) in enumerate(found))
    best = sum(grade / math.log2(i + 2) for i, grade in enumerate(sorted(grades.values(), reverse=True)[:10]))
    scores.append(gain / best)
print(json.dumps({"folder": os.path.basename(folder.rstrip("/")), "queries": len(scores), "ndcg@10": round(sum(scores) / len(scores), 4), "p50_ms": round(statistics.median(times), 2)}))
