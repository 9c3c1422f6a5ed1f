using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Careline.Native;

/// <summary>Every function of careline.h, in its order; SymbolTests compares the list with the exports.</summary>
internal static unsafe partial class NativeMethods
{
    internal const string Library = "careline";

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial byte* careline_version();

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_abi_version();

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial byte* careline_status_name(int status);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial byte* careline_error_message(nint error);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_error_status(nint error);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial long careline_error_offset(nint error);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_error_line(nint error);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_error_column(nint error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial void careline_error_free(nint error);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial byte* careline_text_data(nint text);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial nuint careline_text_size(nint text);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial void careline_text_free(nint text);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial byte* careline_label_name(int vocabulary, int value);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_label_value(int vocabulary, byte* name, nuint name_size);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial void careline_audit_options_init(AuditOptions* options);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_audit_open(AuditOptions* options, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_audit_close(nint audit, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial void careline_audit_free(nint audit);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_audit_verifier_key(AuditHandle audit, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_audit_append(AuditHandle audit, byte* entry_json, nuint entry_json_size, ulong* sequence, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_audit_append_async(AuditHandle audit, byte* entry_json, nuint entry_json_size, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_ticket_wait(TicketHandle ticket, uint deadline_ms, ulong* sequence, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_ticket_done(TicketHandle ticket);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial void careline_ticket_free(nint ticket);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_audit_flush(AuditHandle audit, uint deadline_ms, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_audit_health(AuditHandle audit, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_audit_checkpoint(AuditHandle audit, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_audit_query(AuditHandle audit, byte* filter_json, nuint filter_json_size, nint* @out, nint* error);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_report_outcome(nint report);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial byte* careline_report_text(nint report, nuint* size);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_report_json(nint report, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial void careline_report_free(nint report);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial void careline_audit_verify_options_init(VerifyOptions* options);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_audit_verify(VerifyOptions* options, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial void careline_engine_options_init(EngineOptionsStruct* options);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_engine_open(EngineOptionsStruct* options, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial void careline_engine_free(nint engine);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_engine_reload_policy(EngineHandle engine, byte* policy_path, nuint policy_path_size, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_engine_json(EngineHandle engine, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_conversation_open(EngineHandle engine, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial void careline_conversation_free(nint conversation);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_conversation_agent_turn(ConversationHandle conversation, byte* text, nuint text_size, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_conversation_known_party(ConversationHandle conversation, int phi_kind, byte* value, nuint value_size, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_conversation_replace_tail(ConversationHandle conversation, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_conversation_handoff(ConversationHandle conversation, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial void careline_message_init(MessageStruct* message);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_process(EngineHandle engine, ConversationHandle conversation, MessageStruct* message, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial void careline_decision_free(nint decision);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_decision_tier(nint decision);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial byte* careline_decision_id(nint decision);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial byte* careline_decision_queue(nint decision);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial byte* careline_decision_template(nint decision);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial byte* careline_decision_reply(nint decision);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial byte* careline_decision_intent(nint decision);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial float careline_decision_intent_confidence(nint decision);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_decision_intent_reason(nint decision);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_decision_language(nint decision);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial byte* careline_decision_explanation(nint decision);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial byte* careline_decision_redacted(nint decision, nuint* size);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial SpanStruct* careline_decision_spans(nint decision, nuint* count);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial SignalStruct* careline_decision_signals(nint decision, nuint* count);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_decision_json(nint decision, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_detect_phi(EngineHandle engine, ConversationHandle conversation, MessageStruct* message, nint* @out, nint* error);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial SpanStruct* careline_phi_spans(nint phi, nuint* count);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial byte* careline_phi_redacted(nint phi, nuint* size);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_phi_json(nint phi, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial void careline_phi_free(nint phi);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial void careline_redact_options_init(RedactOptionsStruct* options);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_redact(EngineHandle engine, ConversationHandle conversation, MessageStruct* message, RedactOptionsStruct* options, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_reveal(EngineHandle engine, byte* text, nuint text_size, byte* role, nuint role_size, byte* purpose, nuint purpose_size, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_classify(EngineHandle engine, ConversationHandle conversation, MessageStruct* message, nint* @out, nint* error);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial byte* careline_intent_label(nint intent);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial float careline_intent_confidence(nint intent);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial float careline_intent_margin(nint intent);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_intent_reason(nint intent);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_intent_agreed(nint intent);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_intent_language(nint intent);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial byte* careline_intent_ranked(nint intent, nuint i, float* confidence);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_intent_json(nint intent, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial void careline_intent_free(nint intent);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_detect_signals(EngineHandle engine, MessageStruct* message, nint* @out, nint* error);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial SignalStruct* careline_signals_items(nint signals, nuint* count);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_signals_json(nint signals, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial void careline_signals_free(nint signals);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_evaluate(EngineHandle engine, byte* input_json, nuint input_json_size, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_batch_run(EngineHandle engine, uint steps, MessageStruct* defaults, RedactOptionsStruct* redact_options, byte* data, long* offsets, nuint n, nint* @out, nint* error);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial nuint careline_batch_size(nint batch);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int* careline_batch_statuses(nint batch);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial SpanStruct* careline_batch_spans(nint batch, long** offsets);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial byte* careline_batch_redacted(nint batch, long** offsets);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int* careline_batch_intents(nint batch, float** confidences);

    [LibraryImport(Library)]
    [SuppressGCTransition] // reads a field
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial SignalStruct* careline_batch_signals(nint batch, long** offsets);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_batch_json(nint batch, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial void careline_batch_free(nint batch);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial byte* careline_engine_label(EngineHandle engine, nuint i);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_policy_check(byte* policy_path, nuint policy_path_size, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_policy_test(EngineHandle engine, byte* tests_path, nuint tests_path_size, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_policy_explain(EngineHandle engine, byte* input_json, nuint input_json_size, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_audit_export(AuditHandle audit, byte* request_json, nuint request_json_size, delegate* unmanaged[Cdecl]<void*, byte*, nuint, int> sink, void* user, ulong* entries, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_audit_disclosures(AuditHandle audit, byte* request_json, nuint request_json_size, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_audit_report(nint* audits, nuint audits_size, byte* request_json, nuint request_json_size, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_audit_proof(AuditHandle audit, ulong sequence, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_audit_rotate(AuditHandle audit, byte* key, nuint key_size, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_audit_purge(AuditHandle audit, byte* request_json, nuint request_json_size, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_audit_hold(AuditHandle audit, byte* request_json, nuint request_json_size, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_policy_prove(byte* policy_path, nuint policy_path_size, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_policy_diff(byte* old_path, nuint old_path_size, byte* new_path, nuint new_path_size, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_policy_format(byte* yaml, nuint yaml_size, nint* @out, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_policy_test_with(EngineHandle engine, byte* tests_path, nuint tests_path_size, uint flags, nint* @out, nint* junit, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_policy_replay(byte* policy_path, nuint policy_path_size, VerifyOptions* log, byte* expected, nuint expected_size, nint* @out, nint* html, nint* error);

    [LibraryImport(Library)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    internal static partial int careline_policy_expression(byte* request_json, nuint request_json_size, nint* @out, nint* error);
}
