using Careline.Native;

namespace Careline;

/// <summary>Appending without waiting. One task a log waits for the tickets in their order, which is the order in which they
/// are answered, and completes what <see cref="AppendAsync"/> handed out; there is none while nothing is on its way.</summary>
public sealed unsafe partial class AuditLog
{
    /// <summary>Instead of an index: the entry is in the spill directory and gets its index when it is merged.</summary>
    public const ulong Spilled = ulong.MaxValue;

    private const uint PollMilliseconds = 1000;

    private readonly object _ticketsLock = new();
    private readonly Queue<(TicketHandle Ticket, TaskCompletionSource<ulong> Answer)> _tickets = new();
    private bool _answering;

    /// <summary>Puts an entry of the host's own into the queue. The task gives its index (or <see cref="Spilled"/>) once the entry is
    /// durable, and fails with AuditUnavailable if it was refused; it may be awaited after the log was closed.</summary>
    public Task<ulong> AppendAsync(string entryJson)
    {
        nint ticket, error;
        lock (_ticketsLock)
        {
            fixed (byte* p = Utf8.Bytes(entryJson, out nuint n))
            {
                Take.Done(NativeMethods.careline_audit_append_async(_handle, p, n, &ticket, &error), error);
            }
            TaskCompletionSource<ulong> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _tickets.Enqueue((new TicketHandle(ticket), answer));
            if (!_answering)
            {
                _answering = true;
                _ = Task.Factory.StartNew(AnswerTickets, TaskCreationOptions.LongRunning);
            }
            return answer.Task;
        }
    }

    /// <summary>Waits until everything accepted so far is durable.</summary>
    public void Flush(uint deadlineMilliseconds = 2000)
    {
        nint error;
        Take.Done(NativeMethods.careline_audit_flush(_handle, deadlineMilliseconds, &error), error);
    }

    /// <summary>State of the log as JSON: stopped, status, message, size, queued, checkpoint_size, commits.</summary>
    public string Health()
    {
        nint text, error;
        return Take.Text(NativeMethods.careline_audit_health(_handle, &text, &error), text, error);
    }

    private void AnswerTickets()
    {
        for (;;)
        {
            (TicketHandle Ticket, TaskCompletionSource<ulong> Answer) next;
            lock (_ticketsLock)
            {
                if (!_tickets.TryDequeue(out next))
                {
                    _answering = false;
                    return;
                }
            }
            using (next.Ticket) Complete(next.Ticket, next.Answer);
        }
    }

    private static void Complete(TicketHandle ticket, TaskCompletionSource<ulong> answer)
    {
        for (;;)
        {
            try
            {
                ulong sequence;
                nint error;
                Take.Done(NativeMethods.careline_ticket_wait(ticket, PollMilliseconds, &sequence, &error), error);
                answer.SetResult(sequence);
                return;
            }
            catch (CarelineException refused)
            {
                // Without an answer the same status means: wait again.
                if (NativeMethods.careline_ticket_done(ticket) == 0) continue;
                answer.SetException(refused);
                return;
            }
        }
    }
}
