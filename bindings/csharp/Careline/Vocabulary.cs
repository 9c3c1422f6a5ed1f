namespace Careline;

// The closed vocabularies. Values are those of careline.h and never change; tolerate ones you do not know.
#pragma warning disable CS1591 // The names are the documentation; docs/ defines each label.

/// <summary>How severe a decision is; it rises with the value.</summary>
public enum Tier { Automate, Route, ImmediateHuman }

/// <summary>Where the message came from.</summary>
public enum Channel { Unknown, Chat, Sms, Email, Portal, Voice }

/// <summary>Who wrote or spoke it.</summary>
public enum Speaker { Unknown, Patient, Caregiver, Provider, Agent }

/// <summary>Language of a message.</summary>
public enum Language { Unknown, En, Es, Mixed, Zh, Vi, Tl, Ko, Ru, Ar, Ht, Pt, Fr, Other }

/// <summary>Safety and service signals.</summary>
public enum SignalKind
{
    EmergencyMedical, SelfHarm, HarmToOthers, Abuse, Distress, Anger, ClinicalContent, MedicationSafety,
    FinancialHardship, Complaint, LegalThreat, PrivacyConcern, Bereavement, Vulnerable, RepeatContact,
    FraudOrAbuseOfService,
}

/// <summary>Whether a signal is there now, or only spoken of.</summary>
public enum Assertion { Present, Hypothetical, Historical, Negated }

/// <summary>Whom a signal concerns.</summary>
public enum Who { Self, Other }

/// <summary>Kinds of protected health information.</summary>
public enum PhiKind
{
    Name, Address, City, Zip, Facility, Organization, Date, Weekday, AgeOver89, Phone, Fax, Email, Ssn, Mrn,
    HealthPlanId, AccountNumber, PaymentCard, LicenseNumber, VehicleId, DeviceId, Url, IpAddress, BiometricId,
    Photo, OtherId, Credential,
}

/// <summary>Why the classifier did or did not commit itself.</summary>
public enum IntentReason { Ok, LowConfidence, Ambiguous, NoEvidence, OutOfScope, LanguageUnsupported }

/// <summary>How a piece of PHI is replaced.</summary>
public enum RedactionOperator { Keep, Remove, Mask, Placeholder, Surrogate, Hash, Token, DateShift, Generalise }

/// <summary>Outcome of a check, a test run, a verification.</summary>
public enum Outcome { Ok, Findings, Inconclusive }

/// <summary>Whether anybody answers at the moment.</summary>
public enum Hours { Unknown = -1, Closed = 0, Open = 1, Holiday = 2 }

/// <summary>Steps of a batch.</summary>
[Flags]
public enum Steps : uint { Detect = 1, Redact = 2, Classify = 4, Signals = 8 }
