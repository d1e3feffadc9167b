using HelpCenter.Content;
using HelpCenter.Search;

namespace HelpCenter.Tests.Content;

/// <summary>The index file spares a restart the building of the index; nothing that is found depends on it.</summary>
public sealed class KeptIndexTests
{
    private static readonly string[] Queries = ["возврат денег", "доставка курьером", "чек", "пароль для сотрудника", "дастафка", "бонусы новые", "\"возврат денег\" -чек", "секретный"];

    private SampleFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new SampleFolder()
        .Article("dengi/vozvrat.md", "Возврат денег", "Деньги возвращаем на карту.\n\n## Сроки\nДо десяти дней.\n\n::: agent\nСекретный порядок возврата.\n:::")
        .Article("dengi/chek.md", "Не пришёл чек", "Чек приходит на почту после оплаты.")
        .Article("dostavka/kurier.md", "Доставка курьером", "Курьер звонит за час до доставки.")
        .Write("faq/oplata.md", "---\ntitle: Оплата\n---\n## Можно ли наличными?\nДа, курьеру.\n\n## Где мой чек?\nВ письме.\n")
        .Write("articles/agents/parol.md", "---\ntitle: Пароль сотрудника\naudience: agents\n---\nПароль меняет администратор.\n")
        .Write("answers/dengi/chek.md", "---\nshortcut: chek\ntitle: Про чек\n---\nЧек ушёл вам повторно.\n");

    [TearDown]
    public void TearDown() => _folder.Dispose();

    private string IndexFile => Path.Combine(_folder.Data, "search.index");

    [Test]
    public void A_restart_finds_the_same_as_an_index_that_was_built()
    {
        Start().Dispose();
        using var live = Start(out var compiler);
        Assert.That(compiler.KeptIndex!.Has(live.Current.Index), "taken from the file");
        AssertSameAsBuilt(live);
    }

    [Test]
    public void What_changed_while_the_program_did_not_run_is_changed_in_the_index()
    {
        Start().Dispose();
        _folder.Article("dengi/chek.md", "Бонусы", "Теперь здесь про бонусы.").Article("dengi/novaya.md", "Новая статья", "Про подарки.");
        File.Delete(_folder.PathOf("articles/dostavka/kurier.md"));
        using (var live = Start(out var compiler))
        {
            Assert.That((live.IndexTrouble, compiler.KeptIndex!.Has(live.Current.Index)), Is.EqualTo(("", false)));
            AssertSameTitlesAsBuilt(live);
        }
        using var again = Start(out var second);
        Assert.That(second.KeptIndex!.Has(again.Current.Index), "what changed was written before the program ended");
        AssertSameTitlesAsBuilt(again);
    }

    [Test]
    public void Saves_before_the_end_are_in_the_file()
    {
        using (var live = Start())
        {
            _folder.Article("dengi/chek.md", "Чек и бонусы", "Бонусы видны в чеке.");
            Assert.That(live.Reload([_folder.PathOf("articles/dengi/chek.md")]));
            File.Delete(_folder.PathOf("articles/dostavka/kurier.md"));
            Assert.That(live.Reload([_folder.PathOf("articles/dostavka/kurier.md")]));
        }
        using var restarted = Start(out var compiler);
        Assert.That(compiler.KeptIndex!.Has(restarted.Current.Index));
        AssertSameTitlesAsBuilt(restarted);
    }

    [Test]
    public void A_damaged_file_is_noticed_and_written_anew()
    {
        Start().Dispose();
        var good = File.ReadAllBytes(IndexFile);
        for (var part = 0; part < 40; part++)
        {
            var bytes = (byte[])good.Clone();
            bytes[(int)((long)good.Length * part / 40) + part % 8] ^= 0x10;
            AssertNoticed(bytes, good, $"a bit of part {part}");
        }
        foreach (var length in (int[])[0, 7, 30, good.Length / 3, good.Length / 2, good.Length - 1]) AssertNoticed(good[..length], good, $"{length} bytes");
        AssertNoticed([.. "%PDF-1.4 of somebody else"u8], good, "another program's file");
    }

    [Test]
    public void A_file_of_another_version_is_not_used()
    {
        Start().Dispose();
        StoredIndex.Write(IndexFile, "an older version", "", _folder.Compile().Index);
        using var live = Start();
        Assert.That(live.IndexTrouble, Does.Contain("another version"));
        AssertSameAsBuilt(live);
    }

    [Test]
    public void Other_words_in_the_lexicon_need_another_index()
    {
        Start().Dispose();
        _folder.Write("lexicon.txt", "чекушка как кружка\n");
        using var live = Start();
        Assert.That(live.IndexTrouble, Does.Contain("lexicon.txt"));
        AssertSameAsBuilt(live);
    }

    [Test]
    public void An_index_of_another_folder_does_not_fit()
    {
        for (var i = 0; i < 60; i++) _folder.Article($"mnogo/{i}.md", $"Статья {i}", "Про всё подряд.");
        Start().Dispose();
        Directory.Delete(_folder.PathOf("articles/mnogo"), true);
        using var live = Start();
        Assert.That(live.IndexTrouble, Does.Contain("not those it was made of"));
        AssertSameAsBuilt(live);
    }

    [Test]
    public void Whoever_is_stopped_while_writing_leaves_the_file_that_was_there()
    {
        Start().Dispose();
        var good = File.ReadAllBytes(IndexFile);
        File.WriteAllBytes(IndexFile + ".new", good[..(good.Length / 2)]);
        using (var live = Start(out var compiler)) Assert.That(compiler.KeptIndex!.Has(live.Current.Index));
        File.Delete(IndexFile + ".new");
        Directory.CreateDirectory(IndexFile + ".new"); // nothing can be written there
        using (var live = Start())
        {
            var told = new List<Exception>();
            live.IndexNotKept += told.Add;
            _folder.Article("dengi/chek.md", "Чек", "Совсем другое.");
            live.Reload([_folder.PathOf("articles/dengi/chek.md")]);
            live.Dispose();
            Assert.That(told, Has.Count.EqualTo(1));
        }
        Assert.That(File.ReadAllBytes(IndexFile), Is.EqualTo(good));
    }

    [Test]
    public void Words_that_stand_nowhere_any_more_do_not_pile_up()
    {
        using var live = Start();
        live.KeepIndex();
        for (var i = 0; i < 6; i++)
        {
            _folder.Article("dengi/chek.md", "Слова", string.Join(' ', Enumerable.Range(i * 2000, 2000).Select(n => $"код{n}x")));
            live.Reload([_folder.PathOf("articles/dengi/chek.md")]);
        }
        live.KeepIndex();
        Assert.That(IndexFile, Does.Not.Exist);
    }

    [Test]
    public void Without_the_setting_nothing_is_kept()
    {
        new LiveContent(new ContentCompiler(_folder.Root, _folder.CacheFile)).Dispose();
        Assert.That(Directory.GetFiles(_folder.Data), Is.EqualTo(new[] { _folder.CacheFile }));
    }

    private LiveContent Start() => Start(out _);

    private LiveContent Start(out ContentCompiler compiler) => new(compiler = new ContentCompiler(_folder.Root, _folder.CacheFile, IndexFile));

    private void AssertNoticed(byte[] bytes, byte[] good, string what)
    {
        File.WriteAllBytes(IndexFile, bytes);
        using (var live = Start())
        {
            Assert.That(live.IndexTrouble, Is.Not.Empty, what);
            AssertSameAsBuilt(live);
        }
        using var healed = Start(out var compiler);
        Assert.That((healed.IndexTrouble, compiler.KeptIndex!.Has(healed.Current.Index)), Is.EqualTo(("", true)), what);
        Assert.That(new FileInfo(IndexFile).Length, Is.EqualTo(good.Length), what);
    }

    private void AssertSameAsBuilt(LiveContent live)
    {
        var built = _folder.Compile().Index;
        foreach (var audience in Enum.GetValues<Audience>())
        {
            foreach (var query in Queries)
            {
                Assert.That(live.Current.Index.Rank(query, audience), Is.EqualTo(built.Rank(query, audience)), $"{query} for {audience}");
                Assert.That(Answer(live.Current.Index, query, audience), Is.EqualTo(Answer(built, query, audience)), $"{query} for {audience}");
            }
        }
    }

    // Averages are those of the last whole build, as they are after any save: what is found is the same, scores differ a little.
    private void AssertSameTitlesAsBuilt(LiveContent live)
    {
        var built = _folder.Compile().Index;
        foreach (var audience in Enum.GetValues<Audience>())
        {
            foreach (var query in Queries)
                Assert.That(live.Current.Index.Rank(query, audience).Select(r => r.Id), Is.EquivalentTo(built.Rank(query, audience).Select(r => r.Id)), $"{query} for {audience}");
        }
    }

    private static string Answer(SearchIndex index, string query, Audience audience)
    {
        var results = index.Search(new SearchRequest(query) { Audience = audience });
        var completions = index.Complete(query[..3], audience);
        var similar = index.Similar("articles/dengi/vozvrat.md", audience, 3);
        return $"{results.Total}: {string.Join("; ", results.Hits.Select(h => $"{h.Document.Url} {h.Score}"))} | {string.Join("; ", completions.Select(c => c.ToString()))} | {string.Join("; ", similar.Select(h => h.Title))}";
    }
}
