using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Careline;
using Channel = System.Threading.Channels.Channel;

namespace CallCentre;

/// <summary>What one turn of a call shows to the desktop: labels and redacted text, never the message itself.</summary>
public sealed record Turn(int Number, string Speaker, string Redacted, JsonNode? Decision);

/// <summary>One call. A conversation is for one thread at a time, so every use of it holds the lock.</summary>
public sealed class Call(string id, Conversation conversation) : IDisposable
{
    private readonly object _lock = new();
    private readonly List<Turn> _turns = [];
    private readonly List<Channel<Turn>> _listeners = [];
    private bool _ended;

    public string Id { get; } = id;

    public DateTimeOffset LastUsed { get; private set; } = DateTimeOffset.UtcNow;

    /// <summary>The patient wrote: redact, understand, decide, record.</summary>
    public Turn Patient(Engine engine, string text, MessageInfo info)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_ended, this);
            Decision decision = engine.Process(text, out string json, info, conversation);
            return Add("patient", decision.Redacted, Shown(json));
        }
    }

    /// <summary>The agent wrote: context for the next answer, and redacted like everything that is shown.</summary>
    public Turn Agent(Engine engine, string text)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_ended, this);
            string redacted = engine.Redact(text, info: new MessageInfo { Speaker = Speaker.Agent }, conversation: conversation).Text;
            conversation.AgentTurn(text);
            return Add("agent", redacted, null);
        }
    }

    public JsonElement Handoff()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_ended, this);
            return conversation.Handoff();
        }
    }

    /// <summary>All turns so far and, as they come, the later ones, until the call ends or the listener goes.</summary>
    public ChannelReader<Turn> Listen(CancellationToken gone)
    {
        Channel<Turn> channel = Channel.CreateBounded<Turn>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_lock)
        {
            foreach (Turn turn in _turns) channel.Writer.TryWrite(turn);
            if (_ended) channel.Writer.Complete();
            else _listeners.Add(channel);
        }
        gone.Register(() =>
        {
            lock (_lock) _listeners.Remove(channel);
            channel.Writer.TryComplete();
        });
        return channel.Reader;
    }

    /// <summary>Wipes the conversation.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_ended) return;
            _ended = true;
            conversation.Dispose();
            foreach (Channel<Turn> listener in _listeners) listener.Writer.TryComplete();
        }
    }

    private Turn Add(string speaker, string redacted, JsonNode? decision)
    {
        LastUsed = DateTimeOffset.UtcNow;
        Turn turn = new(_turns.Count + 1, speaker, redacted, decision);
        _turns.Add(turn);
        foreach (Channel<Turn> listener in _listeners) listener.Writer.TryWrite(turn);
        return turn;
    }

    // The members of the decision that an agent's desktop needs; offsets of the unredacted text stay here.
    private static JsonNode Shown(string json)
    {
        JsonNode all = JsonNode.Parse(json)!;
        string[] members = ["decision_id", "tier", "queue", "template", "reply", "explanation", "intent", "language", "rules", "oblige", "disclose"];
        JsonObject shown = new(members.Select(name => KeyValuePair.Create(name, all[name]?.DeepClone())));
        shown["signals"] = new JsonArray([.. all["signals"]!.AsArray().Select(signal => (JsonNode)new JsonObject
        {
            ["signal"] = signal!["signal"]!.DeepClone(), ["assertion"] = signal["assertion"]!.DeepClone(), ["who"] = signal["who"]!.DeepClone(),
        })]);
        shown["phi"] = new JsonArray([.. all["phi"]!.AsArray().Select(span => span!["kind"]!.DeepClone())]);
        return shown;
    }
}

/// <summary>The calls that are open: bounded in number, wiped when they end or nobody has used them for a while.</summary>
public sealed class Calls(Engine engine) : BackgroundService
{
    private const int Limit = 2000;
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    private readonly ConcurrentDictionary<string, Call> _open = new();

    /// <summary>A new call, or null when there are too many.</summary>
    public Call? Open()
    {
        if (_open.Count >= Limit) return null;
        Call call = new(Guid.NewGuid().ToString("N"), engine.OpenConversation());
        _open[call.Id] = call;
        return call;
    }

    public Call? Find(string id) => _open.GetValueOrDefault(id);

    public bool End(string id)
    {
        if (!_open.TryRemove(id, out Call? call)) return false;
        call.Dispose();
        return true;
    }

    public override void Dispose()
    {
        foreach (string id in _open.Keys) End(id);
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        using PeriodicTimer timer = new(TimeSpan.FromMinutes(1));
        while (await timer.WaitForNextTickAsync(stop))
        {
            foreach (Call call in _open.Values.Where(c => DateTimeOffset.UtcNow - c.LastUsed > Idle)) End(call.Id);
        }
    }
}
