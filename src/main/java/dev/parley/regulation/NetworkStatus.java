package dev.parley.regulation;

/** Whether a provider or facility has a contract for the item under the patient's plan on the date of service (FED-SC-12). */
public enum NetworkStatus {
    IN_NETWORK,
    OUT_OF_NETWORK
}
