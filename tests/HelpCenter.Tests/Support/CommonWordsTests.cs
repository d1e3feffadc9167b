using HelpCenter.Support.Learning;

namespace HelpCenter.Tests.Support;

public class CommonWordsTests
{
    [TestCase("Здравствуйте! Это Ирина Соколова, заказ 48-2107, телефон +7 912 345-67-89, почта irina@mail.example", "здравствуйте это заказ телефон почта")]
    [TestCase("Петру Ильичу Шмыгину не пришли деньги на карту 2200 1234 5678 9010", "не пришли деньги на карту")]
    [TestCase("мой логин vasya_pupkin-1985, пишу с шмыгин@почта.рф и https://vk.com/id42", "мой логин пишу с и")]
    [TestCase("Купила роман, а мой муж Роман его потерял", "купила роман а мой муж его потерял")]
    [TestCase("адыргызбаев не получил хрымзябрик", "не получил")]
    [TestCase("восемь девятьсот двенадцать", "восемь девятьсот двенадцать")]
    [TestCase("12345", "")]
    [TestCase("", "")]
    public void Only_common_words_are_learned(string said, string learned) => Assert.That(CommonWords.Of(said), Is.EqualTo(learned));

    [TestCase("Вера", "подскажите, вера просит вернуть деньги", "подскажите просит вернуть деньги")]
    [TestCase("Роман Надеждин", "роману не отдали новый роман", "не отдали новый")]
    public void The_customer_s_own_name_never_stays(string name, string said, string learned) => Assert.That(CommonWords.Of(said, name), Is.EqualTo(learned));
}
