using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HelpCenter.Tests.Support;

/// <summary>A mail server as small as can be: it takes every letter, or says «later».</summary>
internal sealed class SmtpInbox : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<ReceivedLetter> _letters = [];

    public SmtpInbox()
    {
        _listener.Start();
        _ = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public bool Refuses { get; set; }

    public IReadOnlyList<ReceivedLetter> Letters
    {
        get { lock (_letters) return [.. _letters]; }
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true) _ = TalkAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var held = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        var to = new List<string>();
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase))
            {
                if (!Refuses) to.Add(line[8..].Trim());
                await writer.WriteLineAsync(Refuses ? "451 greylisted, come later" : "250 ok");
            }
            else if (line.Equals("DATA", StringComparison.OrdinalIgnoreCase))
            {
                await writer.WriteLineAsync("354 go on");
                var text = new StringBuilder();
                while (await reader.ReadLineAsync() is { } part && part != ".") text.Append(part).Append('\n');
                lock (_letters) _letters.Add(new ReceivedLetter([.. to], text.ToString()));
                await writer.WriteLineAsync("250 taken");
            }
            else
            {
                await writer.WriteLineAsync(line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase) ? "221 bye" : "250 ok");
            }
        }
    }

    public void Dispose() => _listener.Dispose();
}

internal sealed record ReceivedLetter(IReadOnlyList<string> To, string Raw)
{
    public string MessageId => Header("Message-ID");

    public string Subject => Decoded(Header("Subject"));

    public string Body
    {
        get
        {
            var body = Raw[(Raw.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
            return Header("Content-Transfer-Encoding") switch
            {
                "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(body)),
                "quoted-printable" => Unquoted(body),
                _ => body,
            };
        }
    }

    private string Header(string name)
    {
        var head = Raw[..Raw.IndexOf("\n\n", StringComparison.Ordinal)].Replace("\n ", " ").Replace("\n\t", " ");
        return head.Split('\n').FirstOrDefault(l => l.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim() ?? "";
    }

    private static string Decoded(string header) => string.Concat(header.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Split('?') is ["=", _, "B" or "b", var text, "="] ? Encoding.UTF8.GetString(Convert.FromBase64String(text)) : word.Split('?') is ["=", _, "Q" or "q", var quoted, "="] ? Unquoted(quoted.Replace('_', ' ')) : word));

    private static string Unquoted(string text)
    {
        var bytes = new List<byte>();
        text = text.Replace("=\n", "");
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=') bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16));
            else bytes.Add((byte)text[i]);
            if (text[i] == '=') i += 2;
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }
}
