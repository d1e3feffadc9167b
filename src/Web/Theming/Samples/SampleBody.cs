namespace HelpCenter.Web.Theming.Samples;

/// <summary>HTML as the Markdown compiler writes it, with one of everything.</summary>
internal static class SampleBody
{
    public const string Html = """
        <p>Мы принимаем обратно книги, канцелярию и читалки, если на них нет следов использования. Упаковка нужна только для читалок и подарочных наборов; плёнку с книги снимать можно.</p>
        <h2 id="оформите-возврат">Оформите возврат<a class="anchor" href="#оформите-возврат" aria-label="Ссылка на раздел"><svg class="i" aria-hidden="true"><use href="#i-link"/></svg></a></h2>
        <ol class="steps">
        <li><b>Откройте «Мои заказы» и выберите заказ</b>
        <p>Нужен вход по телефону или почте, с которых вы покупали.</p>
        </li>
        <li><b>Нажмите «Вернуть» рядом с товаром</b>
        <figure class="figure"><img src="/images/return.png" alt="Карточка заказа: справа от товара кнопка «Вернуть»" width="660" height="268" loading="lazy" decoding="async"><figcaption>Кнопка видна 14 дней со дня получения. Позже её заменяет «Сообщить о браке».</figcaption></figure>
        </li>
        <li><b>Укажите причину и способ</b>
        <p>Курьер заберёт посылку из дома, в пункте выдачи её примут без очереди.</p>
        </li>
        <li><b>Отдайте посылку и сохраните номер</b>
        <p>По нему видно, где она и когда мы её получили.</p>
        </li>
        </ol>
        <div class="callout callout-warn"><svg class="i" aria-hidden="true"><use href="#i-warn"/></svg><p class="callout-title">Вложите только то, что возвращаете</p>
        <p>Если в посылке окажется лишнее, отправить его обратно мы сможем только за ваш счёт.</p>
        </div>
        <h2 id="когда-придут-деньги">Когда придут деньги<a class="anchor" href="#когда-придут-деньги" aria-label="Ссылка на раздел"><svg class="i" aria-hidden="true"><use href="#i-link"/></svg></a></h2>
        <p>Срок считается со дня, когда посылка вернулась на склад. Мы пришлём письмо в этот день и ещё одно, когда отправим деньги.</p>
        <div class="table-wrap" role="region" aria-label="Таблица: Когда придут деньги" tabindex="0"><table class="table">
        <thead>
        <tr><th scope="col">Чем платили</th><th scope="col">Куда вернём</th><th scope="col" class="n">Обычно</th><th scope="col" class="n">Не позже</th></tr>
        </thead>
        <tbody>
        <tr><td>Карта</td><td>На ту же карту</td><td class="n">3 дня</td><td class="n">10 дней</td></tr>
        <tr><td>СБП</td><td>На тот же счёт</td><td class="n">в тот же день</td><td class="n">3 дня</td></tr>
        <tr><td>Частями</td><td>В банк-партнёр</td><td class="n">5 дней</td><td class="n">10 дней</td></tr>
        <tr><td>Подарочная карта</td><td>На новую карту</td><td class="n">1 день</td><td class="n">3 дня</td></tr>
        </tbody>
        </table></div>
        <h3 id="частями">Если платили частями<a class="anchor" href="#частями" aria-label="Ссылка на раздел"><svg class="i" aria-hidden="true"><use href="#i-link"/></svg></a></h3>
        <p>Банк пересчитает график сам. Номер договора есть в письме, например <code>CR-104-22</code>.</p>
        <div class="tabs">
        <section class="tab"><h4 class="tab-title">Карта</h4>
        <p>Деньги вернутся за 3 дня.</p>
        </section>
        <section class="tab"><h4 class="tab-title">СБП</h4>
        <p>Деньги вернутся в тот же день.</p>
        </section>
        </div>
        <div class="callout"><svg class="i" aria-hidden="true"><use href="#i-info"/></svg><p class="callout-title">К сведению</p>
        <p>Плёнку с книги снимать можно, на возврат это не влияет.</p>
        </div>
        <div class="callout callout-tip"><svg class="i" aria-hidden="true"><use href="#i-check"/></svg><p class="callout-title">Совет</p>
        <p>Курьер заберёт посылку сам, коробку он привезёт.</p>
        </div>
        <div class="callout callout-danger"><svg class="i" aria-hidden="true"><use href="#i-warn"/></svg><p class="callout-title">Осторожно</p>
        <p>Не сообщайте код из СМС даже сотруднику магазина.</p>
        </div>
        <details><summary>Что если чека нет</summary>
        <p>Чек не нужен: заказ виден в личном кабинете.</p>
        </details>
        <pre tabindex="0"><code class="language-json">{ "order": "51-0348", "reason": "не подошло" }</code></pre>
        <blockquote>
        <p>Товар надлежащего качества можно вернуть, если он не был в употреблении.</p>
        </blockquote>
        <p class="video-card"><a href="https://rutube.ru/video/abc/" rel="noopener"><span class="video-card-title">Как упаковать книгу</span> <span class="video-card-host">Видео на rutube.ru</span></a></p>
        <h2 id="что-станет-с-бонусами">Что станет с бонусами<a class="anchor" href="#что-станет-с-бонусами" aria-label="Ссылка на раздел"><svg class="i" aria-hidden="true"><use href="#i-link"/></svg></a></h2>
        <p>Списанные бонусы восстановим в день возврата, срок их жизни не изменится. См. <a href="/bonusy/srok">когда сгорают бонусы</a> и <a href="https://example.org/zakon" rel="noopener">закон</a>.</p>
        <ul>
        <li>1 бонус = 1 ₽</li>
        <li>начисленные за покупку бонусы снимем</li>
        </ul>
        """;
}
