namespace Careline.Native;

/// <summary>What the _init functions fill in, asked for once.</summary>
internal static unsafe class Defaults
{
    internal static readonly MessageStruct Message = InitialMessage();
    internal static readonly RedactOptionsStruct Redaction = InitialRedaction();

    private static MessageStruct InitialMessage()
    {
        MessageStruct message;
        NativeMethods.careline_message_init(&message);
        return message;
    }

    private static RedactOptionsStruct InitialRedaction()
    {
        RedactOptionsStruct options;
        NativeMethods.careline_redact_options_init(&options);
        return options;
    }
}
