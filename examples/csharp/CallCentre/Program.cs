// What a call-centre desktop calls: one conversation a call, a decision for each message, a hand-off summary, and a page that
// shows them. Text arrives, is redacted in this process and is not kept: not in memory beyond the call, not in a log.
//
//   POST   /calls                                   {"call"}
//   POST   /calls/{id}/messages {"speaker","text"}  the turn: redacted text and, for patients, the decision
//   GET    /calls/{id}/events                       every turn, as server-sent events
//   GET    /calls/{id}/handoff                      what the person who takes over needs
//   DELETE /calls/{id}                              wipes the conversation
//
// Configuration: Careline:AssetsDirectory, Careline:PolicyPath, Careline:AuditDirectory with Careline:AuditKeyFile (32 bytes).
using System.Text.Json;
using System.Text.Json.Nodes;
using CallCentre;
using Careline;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.AddServerHeader = false;
    kestrel.Limits.MaxRequestBodySize = 64 << 10;
});

IConfigurationSection settings = builder.Configuration.GetSection("Careline");
AuditLog? audit = settings["AuditDirectory"] is string folder
    ? new AuditLog(new AuditOptions
    {
        Directory = folder, Create = true, Origin = settings["AuditOrigin"] ?? "localhost/call-centre",
        Key = File.ReadAllBytes(settings["AuditKeyFile"] ?? throw new InvalidOperationException("Careline:AuditKeyFile is not set")),
    })
    : null;
EngineOptions options = new() { PolicyPath = settings["PolicyPath"], Audit = audit, RequireAudit = audit is not null };
if (settings["AssetsDirectory"] is string assets) options = options with { AssetsDirectory = assets };
Engine engine = new(options);

builder.Services.AddSingleton<Calls>(_ => new Calls(engine));
builder.Services.AddHostedService(services => services.GetRequiredService<Calls>());
WebApplication app = builder.Build();
// Written down outside of the log, this key lets anybody verify it.
if (audit is not null) app.Logger.LogInformation("verifier key of the audit log: {Key}", audit.VerifierKey);

app.Use(async (context, next) =>
{
    // Everything comes from this server; nothing is cached, because even redacted text is about a patient.
    context.Response.Headers.ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    context.Response.Headers.XContentTypeOptions = "nosniff";
    context.Response.Headers["Referrer-Policy"] = "no-referrer";
    context.Response.Headers.CacheControl = "no-store";
    try
    {
        await next();
    }
    catch (CarelineException failure) when (!context.Response.HasStarted)
    {
        // The message of a CarelineException names a place and never holds text of the patient.
        int code = failure.Status switch
        {
            CarelineStatus.InvalidUtf8 or CarelineStatus.InvalidArgument or CarelineStatus.TooLarge => 400,
            CarelineStatus.Denied => 403,
            CarelineStatus.AuditUnavailable => 503,
            _ => 500,
        };
        await Results.Problem(failure.Message, statusCode: code, title: failure.Status.ToString()).ExecuteAsync(context);
    }
    catch (ObjectDisposedException) when (!context.Response.HasStarted)
    {
        await Results.Problem("the call has ended", statusCode: 404).ExecuteAsync(context);
    }
});
app.UseDefaultFiles();
app.UseStaticFiles();

app.MapPost("/calls", (Calls calls) => calls.Open() is Call call
    ? Results.Created($"/calls/{call.Id}", new { call = call.Id })
    : Results.Problem("too many calls are open", statusCode: 503));

app.MapPost("/calls/{id}/messages", (string id, Incoming message, Calls calls) =>
{
    if (calls.Find(id) is not Call call) return Results.NotFound();
    if (message.Text is null) return Results.Problem("\"text\" is missing", statusCode: 400);
    return message.Speaker switch
    {
        "agent" => Results.Ok(call.Agent(engine, message.Text)),
        "patient" => Results.Ok(call.Patient(engine, message.Text, new MessageInfo
        {
            Id = id, Channel = Channel.Chat, Speaker = Speaker.Patient,
            Verified = message.Verified, Hours = message.Open switch { true => Hours.Open, false => Hours.Closed, null => Hours.Unknown },
        })),
        _ => Results.Problem("\"speaker\" is patient or agent", statusCode: 400),
    };
});

app.MapGet("/calls/{id}/events", async (string id, Calls calls, HttpContext context) =>
{
    if (calls.Find(id) is not Call call)
    {
        context.Response.StatusCode = 404;
        return;
    }
    context.Response.ContentType = "text/event-stream";
    JsonSerializerOptions camel = new(JsonSerializerDefaults.Web);
    try
    {
        await foreach (Turn turn in call.Listen(context.RequestAborted).ReadAllAsync(context.RequestAborted))
        {
            await context.Response.WriteAsync($"id: {turn.Number}\ndata: {JsonSerializer.Serialize(turn, camel)}\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
        await context.Response.WriteAsync("event: end\ndata: {}\n\n", context.RequestAborted);
    }
    catch (OperationCanceledException)
    {
        // The desktop went away.
    }
});

app.MapGet("/calls/{id}/handoff", (string id, Calls calls) =>
    calls.Find(id) is Call call ? Results.Ok(call.Handoff()) : Results.NotFound());

app.MapDelete("/calls/{id}", (string id, Calls calls) => calls.End(id) ? Results.NoContent() : Results.NotFound());

app.Lifetime.ApplicationStopped.Register(() =>
{
    engine.Dispose();
    audit?.Close();
});
app.Run();

internal sealed record Incoming(string? Speaker, string? Text, bool? Verified, bool? Open);
