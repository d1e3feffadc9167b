using HelpCenter.Morphology.Units;

namespace HelpCenter.Morphology;

/// <summary>The order is the algorithm: the first row that answers ends the search; units of one row answer together.</summary>
internal static class RussianUnits
{
    public static IAnalyzerUnit[][] InOrder(KnownWords known) =>
    [
        [new KnownWordUnit(known)],                                // оплата, оплатить of the dictionary; промокод of the lexicon
        [new ShapeUnit(known)],                                    // 2025, PDF, E-404, 12-й
        [new AbbreviationUnit(known)],                             // стр., А.
        [new RespellingUnit(known)],                               // спасииибо
        [new ParticleUnit(known)],                                 // скажи-ка
        [new HyphenUnit(known)],                                   // интернет-магазина, по-новому, QR-код
        [new KnownPrefixUnit(known)],                              // автоплатежа, as платежа
        [new UnknownPrefixUnit(known), new EndingUnit(known)],     // псевдокошка; смартфонами, by its ending
        [new UnknownUnit()],                                       // the word stands for itself
    ];
}
