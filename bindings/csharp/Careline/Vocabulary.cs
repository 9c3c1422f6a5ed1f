namespace Careline;

// The closed vocabularies. Values are those of careline.h and never change; tolerate ones you do not know.

/// <summary>How severe a decision is; it rises with the value.</summary>
public enum Tier
{
    /// <summary>The template may be sent without a person.</summary>
    Automate,

    /// <summary>A person takes it, in a queue.</summary>
    Route,

    /// <summary>A person takes it at once.</summary>
    ImmediateHuman,
}

/// <summary>Where the message came from.</summary>
public enum Channel
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary>Web or app chat.</summary>
    Chat,

    /// <summary>Text message.</summary>
    Sms,

    /// <summary>E-mail.</summary>
    Email,

    /// <summary>Message of the patient portal.</summary>
    Portal,

    /// <summary>Transcript of speech.</summary>
    Voice,
}

/// <summary>Who wrote or spoke it.</summary>
public enum Speaker
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary>The patient.</summary>
    Patient,

    /// <summary>Somebody who writes for the patient.</summary>
    Caregiver,

    /// <summary>Somebody who treats the patient.</summary>
    Provider,

    /// <summary>The contact centre: a person or a bot.</summary>
    Agent,
}

/// <summary>Language of a message.</summary>
public enum Language
{
    /// <summary>Too little text to tell.</summary>
    Unknown,

    /// <summary>English.</summary>
    En,

    /// <summary>Spanish.</summary>
    Es,

    /// <summary>English and Spanish in one message.</summary>
    Mixed,

    /// <summary>Chinese.</summary>
    Zh,

    /// <summary>Vietnamese.</summary>
    Vi,

    /// <summary>Tagalog.</summary>
    Tl,

    /// <summary>Korean.</summary>
    Ko,

    /// <summary>Russian.</summary>
    Ru,

    /// <summary>Arabic.</summary>
    Ar,

    /// <summary>Haitian Creole.</summary>
    Ht,

    /// <summary>Portuguese.</summary>
    Pt,

    /// <summary>French.</summary>
    Fr,

    /// <summary>Another language.</summary>
    Other,
}

/// <summary>Safety and service signals.</summary>
public enum SignalKind
{
    /// <summary>Somebody may be in medical danger now.</summary>
    EmergencyMedical,

    /// <summary>Thoughts of suicide or self-harm.</summary>
    SelfHarm,

    /// <summary>A threat against somebody else.</summary>
    HarmToOthers,

    /// <summary>Abuse, neglect or violence at home.</summary>
    Abuse,

    /// <summary>Fear, despair or grief that needs a person.</summary>
    Distress,

    /// <summary>Anger at the service.</summary>
    Anger,

    /// <summary>A question that only a clinician may answer.</summary>
    ClinicalContent,

    /// <summary>Overdose, interaction, side effect, wrong medicine.</summary>
    MedicationSafety,

    /// <summary>Care is put off or a bill unpaid for want of money.</summary>
    FinancialHardship,

    /// <summary>A complaint about care or service.</summary>
    Complaint,

    /// <summary>Lawyers, regulators, claims.</summary>
    LegalThreat,

    /// <summary>Information was seen or sent where it should not be.</summary>
    PrivacyConcern,

    /// <summary>The patient died.</summary>
    Bereavement,

    /// <summary>A minor, a guardian, impaired understanding.</summary>
    Vulnerable,

    /// <summary>They have asked before.</summary>
    RepeatContact,

    /// <summary>Fraud or abuse of the service.</summary>
    FraudOrAbuseOfService,
}

/// <summary>Whether a signal is there now, or only spoken of.</summary>
public enum Assertion
{
    /// <summary>It is there.</summary>
    Present,

    /// <summary>"If it gets worse".</summary>
    Hypothetical,

    /// <summary>It was there, and is over.</summary>
    Historical,

    /// <summary>It is denied.</summary>
    Negated,
}

/// <summary>Whom a signal concerns.</summary>
public enum Who
{
    /// <summary>The writer.</summary>
    Self,

    /// <summary>Somebody else.</summary>
    Other,
}

/// <summary>Kinds of protected health information (45 CFR 164.514 and what else identifies).</summary>
public enum PhiKind
{
    /// <summary>A person's name.</summary>
    Name,

    /// <summary>A street address.</summary>
    Address,

    /// <summary>A city or another place smaller than a state.</summary>
    City,

    /// <summary>A ZIP code.</summary>
    Zip,

    /// <summary>A hospital, clinic or practice.</summary>
    Facility,

    /// <summary>An employer, school or insurer; replaced by the profile strict only.</summary>
    Organization,

    /// <summary>A date more exact than a year.</summary>
    Date,

    /// <summary>A day of the week; replaced by the profile strict only.</summary>
    Weekday,

    /// <summary>An age of 90 or more.</summary>
    AgeOver89,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A fax number.</summary>
    Fax,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A social security number.</summary>
    Ssn,

    /// <summary>A medical record number.</summary>
    Mrn,

    /// <summary>A member or group number of a health plan.</summary>
    HealthPlanId,

    /// <summary>An account number.</summary>
    AccountNumber,

    /// <summary>A payment card.</summary>
    PaymentCard,

    /// <summary>A licence or certificate number.</summary>
    LicenseNumber,

    /// <summary>A plate or vehicle identification number.</summary>
    VehicleId,

    /// <summary>A serial number of a device.</summary>
    DeviceId,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>An IP address.</summary>
    IpAddress,

    /// <summary>A biometric identifier.</summary>
    BiometricId,

    /// <summary>A picture of a face, or the name of its file.</summary>
    Photo,

    /// <summary>Another identifying number or code.</summary>
    OtherId,

    /// <summary>A password, PIN or one-time code.</summary>
    Credential,
}

/// <summary>Why the classifier did or did not commit itself.</summary>
public enum IntentReason
{
    /// <summary>It committed itself.</summary>
    Ok,

    /// <summary>The best label is not likely enough.</summary>
    LowConfidence,

    /// <summary>Two labels are too close.</summary>
    Ambiguous,

    /// <summary>Nothing in the text speaks for any label.</summary>
    NoEvidence,

    /// <summary>The message is about something else.</summary>
    OutOfScope,

    /// <summary>The model does not read this language.</summary>
    LanguageUnsupported,
}

/// <summary>How a piece of PHI is replaced.</summary>
public enum RedactionOperator
{
    /// <summary>Left as it is.</summary>
    Keep,

    /// <summary>Cut out.</summary>
    Remove,

    /// <summary>Letters and digits become asterisks.</summary>
    Mask,

    /// <summary>[PHONE_1], the same for the same value in a conversation.</summary>
    Placeholder,

    /// <summary>A made-up value of the same kind.</summary>
    Surrogate,

    /// <summary>A keyed digest.</summary>
    Hash,

    /// <summary>Encrypted; reversible for an allowed role.</summary>
    Token,

    /// <summary>Dates move by a number of days of their own for each patient.</summary>
    DateShift,

    /// <summary>Less exact: a year, three digits of a ZIP code.</summary>
    Generalise,
}

/// <summary>Outcome of a check, a test run, a verification.</summary>
public enum Outcome
{
    /// <summary>Nothing was found and everything was looked at.</summary>
    Ok,

    /// <summary>Something was found; the text says what.</summary>
    Findings,

    /// <summary>Not everything could be looked at.</summary>
    Inconclusive,
}

/// <summary>Whether anybody answers at the moment.</summary>
public enum Hours
{
    /// <summary>Not told.</summary>
    Unknown = -1,

    /// <summary>Nobody answers.</summary>
    Closed = 0,

    /// <summary>Somebody answers.</summary>
    Open = 1,

    /// <summary>A holiday.</summary>
    Holiday = 2,
}

/// <summary>Steps of a batch.</summary>
[Flags]
public enum Steps : uint
{
    /// <summary>Finds PHI.</summary>
    Detect = 1,

    /// <summary>Finds and replaces PHI.</summary>
    Redact = 2,

    /// <summary>Finds the intent.</summary>
    Classify = 4,

    /// <summary>Finds signals.</summary>
    Signals = 8,
}
