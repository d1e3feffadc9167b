import java.io.*;
import java.lang.management.ManagementFactory;
import java.nio.file.*;
import java.util.*;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.*;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.*;

/**
 * Lucene 8 over the folder that `helpcenter eval search` and `helpcenter bench search` read:
 * RussianAnalyzer (Snowball), BM25 k1 = 1.2, b = 0.75, words joined by OR.
 *
 *   java LucenePeer eval  FOLDER [titleWeight]   nDCG@10 of the judged queries; 0 = title and text in one field
 *   java LucenePeer bench FOLDER                 build time and latency by query class, one field, both search modes
 */
public class LucenePeer {
    static final String[] CLASSES = {"short", "question", "q30", "q80", "prefix"};
    static final Analyzer ANALYZER = new RussianAnalyzer();
    static final int ROUNDS = 3;

    public static void main(String[] args) throws Exception {
        BooleanQuery.setMaxClauseCount(100_000);
        Path folder = Paths.get(args[1]);
        Path index = Files.createTempDirectory("lucene-peer");
        try {
            if (args[0].equals("eval")) eval(folder, index, args.length > 2 ? Float.parseFloat(args[2]) : 0);
            else bench(folder, index);
        } finally {
            for (File file : index.toFile().listFiles()) file.delete();
            index.toFile().delete();
        }
    }

    static final int WARM_UP_SECONDS = 5;

    static void eval(Path folder, Path index, float titleWeight) throws Exception {
        build(folder, index, titleWeight == 0);
        Map<String, Map<String, Integer>> answers = answers(folder);
        IndexSearcher searcher = open(index);
        double sum = 0;
        int queries = 0;
        for (String line : lines(folder, "queries.jsonl")) {
            Map<String, Integer> grades = answers.get(field(line, "_id"));
            if (grades == null) continue;
            queries++;
            sum += ndcg(ids(searcher, searcher.search(query(field(line, "text"), titleWeight, false), 10)), grades);
        }
        System.out.printf(Locale.ROOT, "{\"folder\":\"%s\",\"queries\":%d,\"title\":%.0f,\"ndcg@10\":%.4f}%n", folder.getFileName(), queries, titleWeight, sum / queries);
    }

    static void bench(Path folder, Path index) throws Exception {
        double seconds = build(folder, index, true);
        System.out.printf(Locale.ROOT, "{\"folder\":\"%s\",\"build_s\":%.2f,\"index_mb\":%.1f}%n", folder.getFileName(), seconds, size(index) / 1e6);
        IndexSearcher searcher = open(index);
        Map<String, List<String>> queries = new LinkedHashMap<>();
        for (String name : CLASSES) {
            if (find(folder, "queries." + name + ".jsonl") == null) continue;
            List<String> texts = new ArrayList<>();
            for (String line : lines(folder, "queries." + name + ".jsonl")) texts.add(field(line, "text"));
            queries.put(name, texts);
        }
        warmUp(searcher, queries);
        for (String name : queries.keySet())
            for (boolean exhaustive : new boolean[]{false, true}) measure(searcher, name, queries.get(name), exhaustive);
    }

    // As long as ours: all classes, both ways.
    static void warmUp(IndexSearcher searcher, Map<String, List<String>> queries) throws Exception {
        for (long start = System.nanoTime(); System.nanoTime() - start < WARM_UP_SECONDS * 1e9; )
            for (Map.Entry<String, List<String>> asked : queries.entrySet())
                for (String text : asked.getValue())
                    for (boolean exhaustive : new boolean[]{false, true})
                        ids(searcher, top(searcher, query(text, 0, asked.getKey().equals("prefix")), exhaustive));
    }

    static void measure(IndexSearcher searcher, String name, List<String> queries, boolean exhaustive) throws Exception {
        List<Double> times = new ArrayList<>();
        long cpu = 0;
        for (int round = -1; round < ROUNDS; round++) {
            long before = cpu();
            for (String text : queries) {
                long start = System.nanoTime();
                ids(searcher, top(searcher, query(text, 0, name.equals("prefix")), exhaustive));
                if (round >= 0) times.add((System.nanoTime() - start) / 1e6);
            }
            if (round >= 0) cpu += cpu() - before;
        }
        Collections.sort(times);
        System.out.printf(Locale.ROOT, "{\"class\":\"%s\",\"mode\":\"%s\",\"queries\":%d,\"p50_ms\":%.3f,\"p95_ms\":%.3f,\"cpu_ms\":%.3f}%n", name,
            exhaustive ? "exhaustive" : "wand", queries.size(), times.get(times.size() / 2), times.get((int) (times.size() * 0.95)), cpu / 1e6 / times.size());
    }

    static TopDocs top(IndexSearcher searcher, Query query, boolean exhaustive) throws IOException {
        if (!exhaustive) return searcher.search(query, 10);
        TopScoreDocCollector collector = TopScoreDocCollector.create(10, Integer.MAX_VALUE);
        searcher.search(query, collector);
        return collector.topDocs();
    }

    static double build(Path folder, Path index, boolean oneField) throws IOException {
        List<Document> documents = new ArrayList<>();
        FieldType text = new FieldType(TextField.TYPE_NOT_STORED);
        for (String line : lines(folder, "corpus.jsonl")) {
            Document document = new Document();
            String title = field(line, "title");
            document.add(new StringField("id", field(line, "_id"), Field.Store.YES));
            if (!oneField) document.add(new Field("title", title, text));
            document.add(new Field("body", oneField ? title + " " + title + " " + field(line, "text") : field(line, "text"), text));
            documents.add(document);
        }
        long start = System.nanoTime();
        try (IndexWriter writer = new IndexWriter(new MMapDirectory(index), new IndexWriterConfig(ANALYZER).setRAMBufferSizeMB(256))) {
            for (Document document : documents) writer.addDocument(document);
            writer.forceMerge(1);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    static Query query(String text, float titleWeight, boolean prefix) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<String> terms = new ArrayList<>(new LinkedHashSet<>(terms(text)));
        for (int i = 0; i < terms.size(); i++) {
            boolean last = prefix && i == terms.size() - 1;
            Query body = last ? new PrefixQuery(new Term("body", terms.get(i))) : new TermQuery(new Term("body", terms.get(i)));
            query.add(body, prefix ? BooleanClause.Occur.MUST : BooleanClause.Occur.SHOULD);
            if (titleWeight > 0) query.add(new BoostQuery(new TermQuery(new Term("title", terms.get(i))), titleWeight), BooleanClause.Occur.SHOULD);
        }
        return query.build();
    }

    static List<String> terms(String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = ANALYZER.tokenStream("body", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) terms.add(term.toString());
            stream.end();
        }
        return terms;
    }

    static double ndcg(List<String> found, Map<String, Integer> grades) {
        double gain = 0, best = 0;
        for (int i = 0; i < found.size(); i++) gain += grades.getOrDefault(found.get(i), 0) / log2(i + 2);
        List<Integer> ideal = new ArrayList<>(grades.values());
        ideal.sort(Comparator.reverseOrder());
        for (int i = 0; i < Math.min(10, ideal.size()); i++) best += ideal.get(i) / log2(i + 2);
        return gain / best;
    }

    static List<String> ids(IndexSearcher searcher, TopDocs top) throws IOException {
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : top.scoreDocs) ids.add(searcher.doc(hit.doc).get("id"));
        return ids;
    }

    static IndexSearcher open(Path index) throws IOException {
        IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(new MMapDirectory(index)));
        searcher.setSimilarity(new BM25Similarity(1.2f, 0.75f));
        return searcher;
    }

    static Map<String, Map<String, Integer>> answers(Path folder) throws IOException {
        Map<String, Map<String, Integer>> answers = new HashMap<>();
        List<String> lines = lines(folder, "qrels.tsv");
        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.split("\t");
            answers.computeIfAbsent(columns[0], id -> new HashMap<>()).put(columns[1], Integer.parseInt(columns[2]));
        }
        return answers;
    }

    static Path find(Path folder, String name) {
        for (String ending : new String[]{"", ".gz"}) if (Files.exists(folder.resolve(name + ending))) return folder.resolve(name + ending);
        return null;
    }

    static List<String> lines(Path folder, String name) throws IOException {
        Path path = find(folder, name);
        InputStream bytes = Files.newInputStream(path);
        if (path.toString().endsWith(".gz")) bytes = new GZIPInputStream(bytes);
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, "UTF-8"))) {
            for (String line; (line = reader.readLine()) != null; ) if (!line.isEmpty()) lines.add(line);
        }
        return lines;
    }

    /** A string of a flat JSON object; empty when it is not there. */
    static String field(String line, String key) {
        int at = line.indexOf("\"" + key + "\":");
        if (at < 0) return "";
        StringBuilder text = new StringBuilder();
        for (at = line.indexOf('"', at + key.length() + 3) + 1; line.charAt(at) != '"'; at++) {
            char c = line.charAt(at);
            if (c == '\\') {
                c = line.charAt(++at);
                if (c == 'n') c = '\n';
                else if (c == 't') c = '\t';
                else if (c == 'r') c = '\r';
                else if (c == 'u') { c = (char) Integer.parseInt(line.substring(at + 1, at + 5), 16); at += 4; }
            }
            text.append(c);
        }
        return text.toString();
    }

    static long size(Path index) { long size = 0; for (File file : index.toFile().listFiles()) size += file.length(); return size; }

    static long cpu() { return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(); }

    static double log2(double x) { return Math.log(x) / Math.log(2); }
}
